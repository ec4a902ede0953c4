import { type Language, say } from "@zerosum/core";
import { checkWritable, writeAtomically } from "../files.ts";
import { openModel } from "../model.ts";
import { printLine } from "./output.ts";

/** `zerosum export`: the generator as an ONNX file. */
export async function runExport(
  path: string,
  flags: { readonly output?: string; readonly force?: boolean; readonly raw?: boolean; readonly json?: boolean },
  language: Language,
): Promise<void> {
  const output = flags.output ?? `${path.replace(/\.zerosum$/i, "")}.onnx`;
  await checkWritable(output, { force: flags.force ?? false });
  const model = await openModel(path);
  const raw = flags.raw ?? false;
  const bytes = model.exportOnnx({ raw });
  await writeAtomically(output, [bytes]);
  if (flags.json) printLine(JSON.stringify({ type: "saved", path: output, bytes: bytes.length }));
  else {
    console.error(say(language, "cli.say.written", { path: output, bytes: bytes.length }));
    if (model.manifest.refinement) console.error(say(language, "cli.say.exported", { raw }));
  }
}
