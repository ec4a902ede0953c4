import { type CheckedRequirement, type Language, say } from "@zerosum/core";
import { printLine } from "./output.ts";

/** Says which requirements are met, unless lines of JSON were asked for; exit code 1 where one is not. */
export function sayRequirements(
  checked: readonly CheckedRequirement[],
  { json, language }: { readonly json: boolean; readonly language: Language },
): void {
  for (const { met, ...requirement } of json ? [] : checked)
    printLine(say(language, met ? "cli.say.met" : "cli.say.not-met", requirement));
  if (checked.some(({ met }) => !met)) process.exitCode = 1;
}
