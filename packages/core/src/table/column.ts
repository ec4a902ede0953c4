import type { IdentifierPattern } from "./identifier/pattern.ts";
import type { NumberStyle } from "./number-style.ts";
import type { TemporalKind } from "./temporal/format.ts";

/** What a column may hold. */
export const KIND_NAMES = [
  "empty",
  "constant",
  "boolean",
  "date",
  "time",
  "timestamp",
  "identifier",
  "integer",
  "number",
  "ordered",
  "text",
  "category",
] as const;
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

/**
 * A column of dates, times of day or timestamps, described without its rows: plain JSON. Values are whole: days since
 * 1970-01-01; or since then, or since midnight, the smallest fractions of a second that the format can say.
 */
export interface TemporalType {
  readonly name: string;
  readonly kind: TemporalKind;
  readonly missingText: string;
  /** How the texts are written, such as "YYYY-MM-DD" or "M/D/YYYY h:mm A". */
  readonly format: string;
  /** The zone that every row is written with, such as "Z" or "+09:00"; null where the format has none. */
  readonly zone: string | null;
  /** The least and the greatest value, and the number that all distances between values are multiples of. */
  readonly lattice: { readonly bounds: readonly [low: number, high: number]; readonly step: number };
}

/** A column of few texts, described without its rows: plain JSON. A code is an index into `categories`. */
export interface CodedType {
  readonly name: string;
  readonly kind: "empty" | "constant" | "boolean" | "ordered" | "text" | "category";
  readonly missingText: string;
  /** The texts as they stand in the source; of a boolean, false first; those of an ordered column from the lowest on. */
  readonly categories: readonly string[];
}

/**
 * A column of keys, one of its own a row, described by their pattern: plain JSON. A value is a row's number: of the source
 * among its `texts`, of generated rows the address from which the key is made.
 */
export interface IdentifierType {
  readonly name: string;
  readonly kind: "identifier";
  readonly missingText: string;
  readonly pattern: IdentifierPattern;
  /** The keys of the source; null where rows are generated. */
  readonly texts: readonly string[] | null;
  /** Keys that were given for some of the generated rows: value −1 − i is the i-th of them. */
  readonly given?: readonly string[];
  /** Which keys are made. */
  readonly seed: number;
}

/** What a column is, without its rows: enough to write its values as the source does. */
export type ColumnType = NumericType | TemporalType | CodedType | IdentifierType;

/** One byte a row, 1 where the cell is missing; null where none is. What the values hold there means nothing. */
type MissingMask = Uint8Array | null;

/** A column of numbers. */
export interface NumericColumn {
  readonly type: NumericType;
  readonly values: Float64Array;
  readonly missing: MissingMask;
}

/** A column of dates, times or timestamps. */
export interface TemporalColumn {
  readonly type: TemporalType;
  readonly values: Float64Array;
  readonly missing: MissingMask;
}

/** A column of codes. */
export interface CodedColumn {
  readonly type: CodedType;
  readonly values: Uint32Array;
  readonly missing: MissingMask;
}

/** A column of keys. None is missing. */
export interface IdentifierColumn {
  readonly type: IdentifierType;
  readonly values: Float64Array;
  readonly missing: null;
}

/** A column of a table: its type, and a value a row in one typed array. */
export type Column = NumericColumn | TemporalColumn | CodedColumn | IdentifierColumn;

/** Whether a column holds numbers. */
export const isNumeric = (column: Column): column is NumericColumn => "style" in column.type;

/** Whether a column holds dates, times or timestamps. */
export const isTemporal = (column: Column): column is TemporalColumn => "lattice" in column.type;

/** Whether a column holds codes of texts. */
export const isCoded = (column: Column): column is CodedColumn => "categories" in column.type;

/** The number of missing cells. */
export function countMissing({ missing }: Column): number {
  let count = 0;
  if (missing) for (const flag of missing) count += flag;
  return count;
}

/** Whether a column holds keys. */
export const isIdentifier = (column: Column): column is IdentifierColumn => "pattern" in column.type;
