import type { Column } from "./column.ts";
import type { Encoding } from "./encoding.ts";
import type { Notice } from "./notice.ts";

/** How a text became columns: guessed where nothing was given, so that it can be shown and overridden. */
export interface Source {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Whether the first line names the columns. */
  readonly header: boolean;
  /** What separates a number's decimals. */
  readonly decimal: "." | ",";
  /** Which of these were guessed from the data. */
  readonly guessed: readonly ("encoding" | "delimiter" | "header" | "decimal")[];
}

/** Typed columns of equal length, in the order of the source. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: number;
  readonly source: Source;
  /** What was seen on the way and is no error: constant columns, texts left out, and the like. */
  readonly notices: readonly Notice[];
}
