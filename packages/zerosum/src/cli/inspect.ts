import { type Language, type Manifest, type MessageCode, type MessageParams, say } from "@zerosum/core";
import { loadData } from "../data.ts";
import { openModel } from "../model.ts";
import { sayData } from "./data-in-words.ts";
import { loadOptionsOf, type ReadFlags } from "./read-options.ts";
import { flagsOf } from "./train-options.ts";

/** `zerosum inspect`: a model's manifest, or what is in a data file, in words or as JSON. */
export async function runInspect(
  path: string,
  flags: ReadFlags & { readonly json?: boolean },
  language: Language,
): Promise<void> {
  if (/\.zerosum$/i.test(path)) {
    const { manifest } = await openModel(path);
    if (flags.json) console.log(JSON.stringify(manifest));
    else sayModel(path, manifest, language);
    return;
  }
  const { data: _, ...summary } = await loadData(path, await loadOptionsOf(flags));
  if (flags.json) console.log(JSON.stringify(summary));
  else sayData(summary, language);
}

function sayModel(path: string, manifest: Manifest, language: Language): void {
  const print = <C extends MessageCode>(code: C, params: MessageParams<C>): void =>
    console.log(say(language, code, params));
  const { kind, zerosum, data, columns, steps, seed, options, fingerprint, metrics } = manifest;
  print("cli.say.model", { path, kind, zerosum, data: data.name, rows: data.rows });
  for (const column of columns) print("cli.say.column", { ...column, missing: "" });
  print("cli.say.training", { steps, seed, objective: String(options.objective), ...fingerprint });
  for (const [name, value] of Object.entries(metrics)) {
    print("cli.say.metric", { name, value: Number.isInteger(value) ? String(value) : value.toFixed(4) });
  }
  const { maxTime: _, ...rest } = options;
  const flags = flagsOf({ ...rest, seed, maxSteps: steps, threads: fingerprint.threads });
  const points = kind === "points" && data.rows !== null ? " --points" : "";
  print("cli.say.again", { command: `zerosum train ${data.name}${points} ${flags}` });
}
