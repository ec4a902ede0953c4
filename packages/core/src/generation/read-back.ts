import type { Columns } from "../encoder/index.ts";
import { type Column, readTable, schemaLike, type Table } from "../table/index.ts";
import { formatBlocks } from "./format.ts";

/** Generated rows as whoever gets them as a file reads them, so that they can be compared with the real ones. */
export const readBack = (blocks: AsyncIterable<readonly Column[]>, real: Columns): Promise<Table> =>
  readTable(formatBlocks(blocks, "csv"), {
    format: "csv",
    delimiter: ",",
    header: true,
    schema: schemaLike(real.columns),
  });
