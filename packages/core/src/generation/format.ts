import { type Column, type Format, formatCsv, formatJson, formatJsonLines, formatParquet } from "../table/index.ts";

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
  const encoder = new TextEncoder();
  for await (const text of textsOf(blocks, format, options)) yield encoder.encode(text);
}

async function* textsOf(
  blocks: AsyncIterable<readonly Column[]>,
  format: Exclude<Format, "parquet">,
  { header = true, bom = false }: FormatOptions,
): AsyncGenerator<string, void> {
  if (format === "json") return yield* formatJson(blocks);
  if (bom && format !== "jsonl") yield "\ufeff";
  const delimiter = format === "tsv" ? "\t" : ",";
  let pending = header;
  for await (const columns of blocks) {
    yield* format === "jsonl" ? formatJsonLines(columns) : formatCsv(columns, { delimiter, header: pending });
    pending = false;
  }
}
