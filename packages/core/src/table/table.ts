import type { Column } from "./column.ts";
import type { Encoding } from "./encoding.ts";
import type { Format } from "./format.ts";
import type { Notice } from "./notice.ts";

/** How a source became columns: guessed where nothing was given, so that it can be shown and overridden. */
export interface Source {
  readonly format: Format;
  /** Whether it was compressed. */
  readonly gzip: boolean;
  /** Null of Parquet, as are the next three, which JSON has not either. */
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** Whether the first line names the columns. */
  readonly header: boolean | null;
  /** What separates a number's decimals. */
  readonly decimal: "." | "," | null;
  /** Which of these were guessed from the data. */
  readonly guessed: readonly ("format" | "encoding" | "delimiter" | "header" | "decimal")[];
}

/** Typed columns of equal length, in the order of the source. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: number;
  readonly source: Source;
  /** What was seen on the way and is no error: constant columns, texts left out, and the like. */
  readonly notices: readonly Notice[];
}
