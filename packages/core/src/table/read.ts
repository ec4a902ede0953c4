import { ZerosumError } from "../errors.ts";
import { blocks, collect, type Input, startOf } from "./bytes.ts";
import { CsvReader } from "./csv-reader.ts";
import { Decoder } from "./decode.ts";
import type { Encoding } from "./encoding.ts";
import { type Format, formatOfName, formatOfText } from "./format.ts";
import { gunzip } from "./gunzip.ts";
import { inferColumn } from "./infer.ts";
import { JsonReader } from "./json-reader.ts";
import { readParquet } from "./parquet-reader.ts";
import { type RawColumn, RawColumnBuilder } from "./raw-column.ts";
import type { RawData } from "./raw-table.ts";
import type { SampleOptions } from "./row-sample.ts";
import { checkSchema, type TableSchema } from "./schema.ts";
import { containerOf } from "./signature.ts";
import type { Source, Table } from "./table.ts";

/** How to read a table; what is not given is guessed from the data. */
export interface ReadOptions {
  readonly format?: Format;
  /** The name of the file: its ending tells the format where the content does not. */
  readonly name?: string;
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly header?: boolean;
  readonly decimal?: "." | ",";
  /** The kinds of some columns, or what makes them of the columns' names; the others are inferred. */
  readonly schema?: TableSchema | ((names: readonly string[]) => TableSchema);
  /** How many rows to take at most of a longer source, drawn by a seed while it goes by (all). */
  readonly sample?: SampleOptions;
}

/** A table's cells as texts, whatever they mean, and how they were read. */
export interface TextTable extends RawData {
  readonly source: Source;
}

/**
 * Reads CSV, TSV, JSON (an array of objects), JSON Lines or Parquet, the texts also compressed by gzip, into typed
 * columns.
 *
 * Format, encoding, delimiter, header and decimal separator are guessed from the data, recorded in `source`, and
 * overridden by the options. Spaces around a cell do not count. Errors: `table.*`.
 *
 * @example const table = await readTable("a,b\n1,x\n2,y\n"); // columns a (integer) and b (category), 2 rows
 */
export async function readTable(input: Input, options: ReadOptions = {}): Promise<Table> {
  return typeTexts(await readTexts(input, options), options.schema);
}

/**
 * The first half of {@link readTable}: cells as texts, to be told what they mean more than once. Errors: `table.*`.
 * @example const texts = await readTexts(bytes); typeTexts(texts); typeTexts(texts, { zip: "category" });
 */
export const readTexts = (input: Input, options: ReadOptions = {}): Promise<TextTable> => readRaw(input, options, 2);

/** The second half: what the texts mean, by a schema where it says so. Errors: `table.*`. */
export function typeTexts(texts: TextTable, given: ReadOptions["schema"] = {}): Table {
  const { columns, rows, of, source } = texts;
  const names = columns.map(({ name }) => name);
  const schema = checkSchema(typeof given === "function" ? given(names) : given, names);
  const inferred = columns.map((column) => inferColumn(column, schema.get(column.name)));
  return {
    columns: inferred.map(({ column }) => column),
    rows,
    source,
    notices: [
      ...(of > rows ? [{ code: "table.sampled", params: { rows, of } } as const] : []),
      ...inferred.flatMap(({ notices }) => notices),
    ],
  };
}

/** Some rows of a table, as if its source had no others; lines are told no more. */
export function rowsOfTexts(texts: TextTable, rows: Uint32Array): TextTable {
  const columns = texts.columns.map((column): RawColumn => {
    const builder = new RawColumnBuilder();
    for (const row of rows) builder.add(column.texts[column.codes[row]]);
    return builder.finish(column.name, column.decimal, null);
  });
  return { ...texts, columns, rows: rows.length, of: rows.length };
}

/** The cells of a table with a header as texts, whatever they mean, and of one row too. Errors: `table.*`. */
export async function readCells(input: Input, options: Pick<ReadOptions, "name"> = {}): Promise<RawData> {
  return readRaw(input, { ...options, header: true }, 1);
}

async function readRaw(input: Input, options: ReadOptions, fewest: number): Promise<TextTable> {
  if (typeof input === "string") return readText(textsOf(input), new Decoder("utf-8"), false, options, fewest);
  let { first, all } = await startOf(blocks(input));
  let container = first && containerOf(first);
  const gzip = container === "gzip";
  if (gzip) {
    ({ first, all } = await startOf(blocks(gunzip(all))));
    container = first && containerOf(first);
  }
  if (container === "gzip") throw new ZerosumError("table.binary", { format: "compressed" });
  if (container !== "parquet") return readText(all, new Decoder(options.encoding), gzip, options, fewest);
  const source = { format: "parquet", gzip, encoding: null, delimiter: null, header: null, decimal: null } as const;
  return { ...(await readParquet(await collect(all), fewest, options.sample)), source: { ...source, guessed: [] } };
}

async function readText(
  bytes: AsyncIterable<Uint8Array | string>,
  decoder: Decoder,
  gzip: boolean,
  options: ReadOptions,
  fewest: number,
): Promise<TextTable> {
  let reader: CsvReader | JsonReader | undefined;
  for await (const text of decoded(bytes, decoder)) {
    reader ??= readerOf(text, options);
    reader.push(text);
  }
  if (!reader) throw new ZerosumError("table.nothing", undefined);
  const { source, ...table } = reader.end(fewest);
  const settled = { ...source, gzip, encoding: decoder.encoding };
  return { ...table, source: { ...settled, guessed: guessed(settled, options) } };
}

/** The reader of the format that is given, or that the content shows, or the name, or CSV. */
function readerOf(start: string, options: ReadOptions): CsvReader | JsonReader {
  const named = formatOfName(options.name ?? "").format;
  const format = options.format ?? formatOfText(start) ?? named ?? "csv";
  if (format === "parquet") throw new ZerosumError("table.noParquet", undefined);
  return format === "json" || format === "jsonl"
    ? new JsonReader(options.sample)
    : new CsvReader(start, { ...options, format });
}

async function* textsOf(text: string): AsyncGenerator<string> {
  yield text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** The text in chunks, from the first that is not blank: long enough to guess from unless all of it is shorter. */
async function* decoded(bytes: AsyncIterable<Uint8Array | string>, decoder: Decoder): AsyncGenerator<string> {
  let started = false;
  for await (const block of bytes) {
    const text = typeof block === "string" ? block : decoder.decode(block);
    started ||= text.trim() !== "";
    if (started) yield text;
  }
  const rest = decoder.end();
  if (rest !== "") yield rest;
}

/** What was guessed of a text. */
const guessed = (source: Omit<Source, "guessed">, options: ReadOptions): Source["guessed"] =>
  (["format", "encoding", "delimiter", "header", "decimal"] as const).filter(
    (guess) => source[guess] !== null && options[guess] === undefined,
  );
