import { type Language, type MessageCode, type MessageParams, type Notice, say, ZerosumError } from "@zerosum/core";
import { type LoadedData, type LoadOptions, loadData } from "../data.ts";
import { readStart } from "../files.ts";
import { openModel, type TrainedModel } from "../model.ts";
import { commandOf, flagsOf } from "./command-again.ts";
import { sayData } from "./data-in-words.ts";
import { printLine } from "./output.ts";
import { loadOptionsOf, type ReadFlags } from "./read-options.ts";

const MANIFEST = "manifest.json";
/** Where the name of a zip's first entry stands. */
const NAME_AT = 30;

/** `zerosum inspect`: a model's manifest, or what is in a data file, in words or as JSON. */
export async function runInspect(
  path: string,
  flags: ReadFlags & { readonly json?: boolean },
  language: Language,
): Promise<void> {
  if (/\.zerosum$/i.test(path) || (await beginsWithManifest(path))) {
    const model = await openModel(path);
    if (flags.json) printLine(JSON.stringify(model.manifest));
    else sayModel(path, model, language);
    return;
  }
  const { data: _, ...summary } = await loadShown(path, await loadOptionsOf(flags));
  if (flags.json) printLine(JSON.stringify(summary));
  else sayData(summary, language);
}

/** The data as they would be trained on; where too few rows hold a value to learn, all of them, and the refusal as a notice. */
async function loadShown(path: string, options: LoadOptions): Promise<LoadedData> {
  try {
    return await loadData(path, options);
  } catch (error) {
    if (!(error instanceof ZerosumError && error.code === "encoder.all-rare")) throw error;
    const loaded = await loadData(path, { ...options, keepRare: true });
    return { ...loaded, notices: [...loaded.notices, { code: error.code, params: error.params } as Notice] };
  }
}

/** A model under another name: a zip whose first entry is the manifest. */
async function beginsWithManifest(path: string): Promise<boolean> {
  const start = await readStart(path, NAME_AT + MANIFEST.length);
  return start.subarray(0, 2).equals(Buffer.from("PK")) && start.subarray(NAME_AT).equals(Buffer.from(MANIFEST));
}

function sayModel(path: string, { manifest, floor }: TrainedModel, language: Language): void {
  const print = <C extends MessageCode>(code: C, params: MessageParams<C>): void =>
    printLine(say(language, code, params));
  const { kind, zerosum, data, columns, steps, seed, options, fingerprint, metrics } = manifest;
  print("cli.say.model", { path, kind, zerosum, data: data.name, rows: data.rows });
  for (const column of columns)
    print("cli.say.column", { ...column, missing: "", withheld: column.withheld?.values ?? 0 });
  if (floor) print("cli.say.floor", floor);
  const { refinement } = manifest;
  if (refinement) print("cli.say.refined", refinement);
  else if (kind === "table") print("cli.say.raw", undefined);
  print("cli.say.training", { steps, seed, objective: String(options.objective), ...fingerprint });
  for (const [name, value] of Object.entries(metrics)) {
    print("cli.say.metric", { name, value: Number.isInteger(value) ? String(value) : value.toFixed(4) });
  }
  const { maxTime: _, ...rest } = options;
  const settled = manifest.stopped === "steps" ? {} : { maxSteps: steps };
  const flags = flagsOf({ ...rest, seed, ...settled, threads: fingerprint.threads });
  const points = kind === "points" && data.rows !== null ? ["--points"] : [];
  print("cli.say.again", { command: commandOf("train", data.name, ...points, ...flags) });
}
