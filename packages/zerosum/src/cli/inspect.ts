import { type Language, type MessageCode, type MessageParams, say } from "@zerosum/core";
import { isDensityName, loadData } from "../data.ts";
import { checkWritable, readStart, writeAtomically } from "../files.ts";
import { type InspectedTable, inspectTable } from "../inspect.ts";
import { openModel, type TrainedModel } from "../model.ts";
import { printColumns } from "./columns-in-words.ts";
import { commandOf, flagsOf, settledOptions } from "./command-again.ts";
import { sayData, sayNotices, saySource } from "./data-in-words.ts";
import { printLine } from "./output.ts";
import { loadOptionsOf, type ReadFlags } from "./read-options.ts";

const MANIFEST = "manifest.json";
/** Where the name of a zip's first entry stands. */
const NAME_AT = 30;

interface InspectFlags extends ReadFlags {
  readonly json?: boolean;
  readonly writeSchema?: string;
  readonly force?: boolean;
}

/** `zerosum inspect`: a model's manifest, or what is in a data file, in words or as JSON. */
export async function runInspect(path: string, flags: InspectFlags, language: Language): Promise<void> {
  if (/\.zerosum$/i.test(path) || (await beginsWithManifest(path))) {
    const model = await openModel(path);
    if (flags.json) printLine(JSON.stringify({ ...model.manifest, columns: model.columns }));
    else sayModel(path, model, language);
    return;
  }
  const options = await loadOptionsOf(flags);
  if (options.as === "points" || isDensityName(path)) {
    const { data: _, ...summary } = await loadData(path, options);
    if (flags.json) printLine(JSON.stringify(summary));
    else sayData(summary, language);
    return;
  }
  const { writeSchema: schemaPath, force = false } = flags;
  if (schemaPath !== undefined) await checkWritable(schemaPath, { force });
  const table = await inspectTable(path, options.read);
  if (flags.json) printLine(JSON.stringify(table));
  else sayTable(table, language);
  if (schemaPath === undefined) return;
  const bytes = new TextEncoder().encode(`${JSON.stringify(table.schema, undefined, 2)}\n`);
  await writeAtomically(schemaPath, [bytes]);
  if (!flags.json) console.error(say(language, "cli.say.written", { path: schemaPath, bytes: bytes.length }));
}

function sayTable(table: InspectedTable, language: Language): void {
  saySource({ ...table, columns: table.columns.length }, language);
  printColumns(table.columns, table.rows, language);
  printLine(say(language, "cli.say.width", table));
  sayNotices(table.notices, language);
}

/** A model under another name: a zip whose first entry is the manifest. */
async function beginsWithManifest(path: string): Promise<boolean> {
  const start = await readStart(path, NAME_AT + MANIFEST.length);
  return start.subarray(0, 2).equals(Buffer.from("PK")) && start.subarray(NAME_AT).equals(Buffer.from(MANIFEST));
}

function sayModel(path: string, model: TrainedModel, language: Language): void {
  const { manifest, columns, floor } = model;
  const print = <C extends MessageCode>(code: C, params: MessageParams<C>): void =>
    printLine(say(language, code, params));
  const { kind, zerosum, data, steps, seed, options, fingerprint, metrics } = manifest;
  print("cli.say.model", { path, kind, zerosum, data: data.name, rows: data.rows });
  printColumns(columns, null, language);
  if (floor) print("cli.say.floor", floor);
  const { refinement } = manifest;
  if (refinement) print("cli.say.refined", refinement);
  else if (kind === "table") print("cli.say.raw", undefined);
  print("cli.say.training", { steps, seed, objective: String(options.objective), ...fingerprint });
  for (const [name, value] of Object.entries(metrics)) {
    print("cli.say.metric", { name, value: Number.isInteger(value) ? String(value) : value.toFixed(4) });
  }
  // Epochs are among the steps, and the two are not given together.
  const { maxTime: _, epochs: __, ...rest } = options;
  const flags = flagsOf({ ...rest, ...settledOptions(model) });
  const points = kind === "points" && data.rows !== null ? ["--points"] : [];
  print("cli.say.again", { command: commandOf("train", data.name, ...points, ...flags) });
}
