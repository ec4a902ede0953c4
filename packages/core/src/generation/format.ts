import { formatCsv, formatJsonLines } from "../table/index.ts";
import type { GeneratedBlock } from "./generator.ts";

/** How generated rows are written: CSV, or JSON Lines. */
export const ROW_FORMATS = ["csv", "jsonl"] as const;
/** One of {@link ROW_FORMATS}. */
export type RowFormat = (typeof ROW_FORMATS)[number];

/**
 * Blocks as text, in chunks: one header first where the format has one (`header` leaves it out), then the rows.
 * @example for await (const chunk of formatBlocks(generator.blocks(0, 1e6), "csv")) process.stdout.write(chunk);
 */
export async function* formatBlocks(
  blocks: AsyncIterable<Pick<GeneratedBlock, "columns">>,
  format: RowFormat,
  { header = true }: { readonly header?: boolean } = {},
): AsyncGenerator<string, void> {
  let pending = header;
  for await (const { columns } of blocks) {
    yield* format === "csv" ? formatCsv(columns, { header: pending }) : formatJsonLines(columns);
    pending = false;
  }
}
