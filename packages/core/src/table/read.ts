import { ZerosumError } from "../errors.ts";
import { blocks, type Input } from "./bytes.ts";
import { sniffDecimal } from "./decimal.ts";
import { Decoder } from "./decode.ts";
import { sniffDelimiter } from "./delimiter.ts";
import type { Encoding } from "./encoding.ts";
import { sniffHeader } from "./header.ts";
import { inferColumn } from "./infer.ts";
import { RawTable } from "./raw-table.ts";
import { parseRows, RowParser } from "./rows.ts";
import { checkSchema, type TableSchema } from "./schema.ts";
import type { Source, Table } from "./table.ts";

/** How to read a table; what is not given is guessed from the data. */
export interface ReadOptions {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly header?: boolean;
  readonly decimal?: "." | ",";
  /** The kinds of some columns; the others are inferred. */
  readonly schema?: TableSchema;
}

/** Enough text to guess from. */
const SAMPLE = 1 << 16;

/**
 * Reads a CSV or TSV text into typed columns.
 *
 * Encoding, delimiter, header and decimal separator are guessed from the data, recorded in `source`, and overridden by
 * the options. Spaces around a cell do not count. Errors: `table.*`.
 *
 * @example const table = await readTable("a,b\n1,x\n2,y\n"); // columns a (integer) and b (category), 2 rows
 */
export async function readTable(input: Input, options: ReadOptions = {}): Promise<Table> {
  const decoder = new Decoder(options.encoding);
  let parser: RowParser | undefined;
  let raw: RawTable | undefined;
  let form: Pick<Source, "delimiter" | "header"> | undefined;
  const each = (row: string[], line: number) => raw?.add(row, line);
  for await (const text of texts(input, decoder)) {
    if (!form) {
      form = sniffForm(text, options);
      parser = new RowParser(form.delimiter);
      raw = new RawTable(form.header);
    }
    parser?.push(text, each);
  }
  parser?.end(each);
  if (!(form && raw)) throw new ZerosumError("table.nothing", undefined);
  raw.refuseTooFew();
  const decimal = options.decimal ?? sniffDecimal(raw.distinctTexts(), form.delimiter);
  const schema = checkSchema(options.schema ?? {}, raw.names);
  const inferred = raw.finish(decimal).map((column) => inferColumn(column, schema.get(column.name)));
  return {
    columns: inferred.map(({ column }) => column),
    rows: raw.rows,
    source: { ...form, encoding: decoder.encoding, decimal, guessed: guessed(options) },
    notices: inferred.flatMap(({ notice }) => notice ?? []),
  };
}

/** The text in chunks, the first of them long enough to guess from unless all of it is shorter. */
async function* texts(input: Input, decoder: Decoder): AsyncGenerator<string> {
  if (typeof input === "string") {
    if (input.trim() !== "") yield input.startsWith("\ufeff") ? input.slice(1) : input;
    return;
  }
  let started = false;
  for await (const block of blocks(input)) {
    const text = decoder.decode(block);
    started ||= text.trim() !== "";
    if (started) yield text;
  }
  const rest = decoder.end();
  if (rest !== "") yield rest;
}

function sniffForm(text: string, options: ReadOptions): Pick<Source, "delimiter" | "header"> {
  const sample = text.slice(0, SAMPLE);
  const delimiter = options.delimiter ?? sniffDelimiter(sample);
  return { delimiter, header: options.header ?? sniffHeader(parseRows(sample, delimiter).slice(0, 100)) };
}

const guessed = (options: ReadOptions): Source["guessed"] =>
  (["encoding", "delimiter", "header", "decimal"] as const).filter((guess) => options[guess] === undefined);
