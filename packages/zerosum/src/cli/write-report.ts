import { type Language, say } from "@zerosum/core";
import { writeAtomically } from "../files.ts";

/** Writes a report, whole or not at all, and says so unless lines of JSON were asked for. */
export async function writeReport(
  path: string,
  page: string,
  { json, language }: { readonly json: boolean; readonly language: Language },
): Promise<void> {
  const bytes = new TextEncoder().encode(page);
  await writeAtomically(path, [bytes]);
  if (!json) console.error(say(language, "cli.say.written", { path, bytes: bytes.length }));
}
