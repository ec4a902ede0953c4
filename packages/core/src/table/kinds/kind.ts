import type { Column, ColumnType, KindName } from "../column.ts";
import type { Notice } from "../notice.ts";
import type { ParquetCells } from "../parquet-cells.ts";
import type { RawColumn } from "../raw-column.ts";
import type { ColumnSpec } from "../schema.ts";

/** One kind of column: how it is recognised, read and written. A method, not a property, so that a kind narrows its type. */
export interface Kind {
  readonly name: KindName;
  /** Whether the texts are of this kind; kinds are asked in the order of the registry. */
  detect(raw: RawColumn): boolean;
  /** Reads the texts; refuses those that are not of this kind, for a schema may ask for it where detect says no. */
  parse(raw: RawColumn, given?: ColumnSpec): Column;
  /** Writes a value as it stood in the source. */
  format(type: ColumnType): (value: number) => string;
  /** Writes a value as JSON. */
  json(type: ColumnType): (value: number) => string;
  /** How a column of this kind stands in Parquet. */
  parquet(type: ColumnType): ParquetCells;
  /** What the reader should know of a column of this kind, if anything. */
  notices?(column: Column, raw: RawColumn, given?: ColumnSpec): readonly Notice[];
}
