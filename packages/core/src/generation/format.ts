import {
  type Column,
  CsvBytes,
  csvHeader,
  type Format,
  formatJson,
  formatJsonLines,
  formatParquet,
} from "../table/index.ts";

/** How rows are written. */
export interface FormatOptions {
  /** Whether the first line of CSV and TSV names the columns: yes by default. */
  readonly header?: boolean;
  /** Whether CSV and TSV begin with a byte order mark, by which spreadsheets know UTF-8: no by default. */
  readonly bom?: boolean;
}

/**
 * Blocks as bytes of a format, in chunks: one header first where the format has one, then the rows. Memory does not grow
 * with their number.
 * @example for await (const bytes of formatBlocks(model.generate({ rows: 1e6 }), "parquet")) await file.write(bytes);
 */
export async function* formatBlocks(
  blocks: AsyncIterable<readonly Column[]>,
  format: Format,
  options: FormatOptions = {},
): AsyncGenerator<Uint8Array, void> {
  if (format === "parquet") return yield* formatParquet(blocks);
  if (format === "csv" || format === "tsv") return yield* delimited(blocks, format === "tsv" ? "\t" : ",", options);
  const encoder = new TextEncoder();
  for await (const text of format === "json" ? formatJson(blocks) : jsonLines(blocks)) yield encoder.encode(text);
}

async function* delimited(
  blocks: AsyncIterable<readonly Column[]>,
  delimiter: "," | "\t",
  { header = true, bom = false }: FormatOptions,
): AsyncGenerator<Uint8Array, void> {
  const bytes = new CsvBytes(delimiter);
  let before = bom ? "\ufeff" : "";
  let pending = header;
  for await (const columns of blocks) {
    if (pending) before += csvHeader(columns, { delimiter });
    pending = false;
    if (before) yield new TextEncoder().encode(before);
    before = "";
    yield bytes.rows(columns);
  }
}

async function* jsonLines(blocks: AsyncIterable<readonly Column[]>): AsyncGenerator<string, void> {
  for await (const columns of blocks) yield* formatJsonLines(columns);
}
