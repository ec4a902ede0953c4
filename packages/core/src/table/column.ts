import type { NumberStyle } from "./number-style.ts";

/** What a column may hold. */
export const KIND_NAMES = ["empty", "constant", "boolean", "integer", "number", "text", "category"] as const;
/** One of {@link KIND_NAMES}. */
export type KindName = (typeof KIND_NAMES)[number];

/** A column of numbers, described without its rows: plain JSON. */
export interface NumericType {
  readonly name: string;
  readonly kind: "integer" | "number";
  /** How a missing cell is spelt, for example "" or "NA". */
  readonly missingText: string;
  readonly style: NumberStyle;
}

/** A column of few texts, described without its rows: plain JSON. A code is an index into `categories`. */
export interface CodedType {
  readonly name: string;
  readonly kind: "empty" | "constant" | "boolean" | "text" | "category";
  readonly missingText: string;
  /** The texts as they stand in the source; of a boolean, false first. */
  readonly categories: readonly string[];
}

/** What a column is, without its rows: enough to write its values as the source does. */
export type ColumnType = NumericType | CodedType;

/** One byte a row, 1 where the cell is missing; null where none is. What the values hold there means nothing. */
type MissingMask = Uint8Array | null;

/** A column of numbers. */
export interface NumericColumn {
  readonly type: NumericType;
  readonly values: Float64Array;
  readonly missing: MissingMask;
}

/** A column of codes. */
export interface CodedColumn {
  readonly type: CodedType;
  readonly values: Uint32Array;
  readonly missing: MissingMask;
}

/** A column of a table: its type, and a value a row in one typed array. */
export type Column = NumericColumn | CodedColumn;

/** Whether a column holds numbers. */
export const isNumeric = (column: Column): column is NumericColumn =>
  column.type.kind === "integer" || column.type.kind === "number";

/** The number of missing cells. */
export function countMissing({ missing }: Column): number {
  let count = 0;
  if (missing) for (const flag of missing) count += flag;
  return count;
}
