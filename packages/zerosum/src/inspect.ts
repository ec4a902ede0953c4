import { basename } from "node:path";
import {
  type ColumnSummary,
  describeTable,
  type Learning,
  type Notice,
  type ReadOptions,
  readTable,
  type Source,
  schemaOf,
  summarize,
  type TableSchema,
} from "@zerosum/core";
import { readFileBlocks } from "./files.ts";

/** A column, and what a training does with it. */
export type InspectedColumn = ColumnSummary & { readonly learning: Learning };

/** What is in a file with a table, and what a training would do with it. */
export interface InspectedTable {
  readonly name: string;
  readonly kind: "table";
  readonly rows: number;
  /** How many numbers an encoded row has. */
  readonly width: number;
  readonly columns: readonly InspectedColumn[];
  /** What was seen and is no error. */
  readonly notices: readonly Notice[];
  /** How the file was read. */
  readonly source: Source;
  /** The schema that reads the columns again as they are. */
  readonly schema: TableSchema;
}

/**
 * Reads a file and says what is in it, and what a training would do with each column; trains nothing.
 * @throws ZerosumError for a file that cannot be read, or that does not fit the schema.
 * @example const { columns } = await inspectTable("customers.csv");
 */
export async function inspectTable(path: string, options: ReadOptions = {}): Promise<InspectedTable> {
  const table = await readTable(readFileBlocks(path), { name: basename(path), ...options });
  const { columns, notices } = describeTable(table);
  return {
    name: basename(path),
    kind: "table",
    rows: table.rows,
    width: columns.reduce((sum, { width }) => sum + width, 0),
    columns: table.columns.map((column, i) => ({ ...summarize(column), learning: columns[i] })),
    notices: [...table.notices, ...notices],
    source: table.source,
    schema: schemaOf(table.columns),
  };
}
