import { ZerosumError } from "../errors.ts";
import { LineNumbers } from "./line-numbers.ts";
import { namesOfHeader, numberedNames } from "./names.ts";
import { type RawColumn, RawColumnBuilder } from "./raw-column.ts";

/** A table as it was read: columns of texts. What they are is the kinds' to say. */
export interface RawData {
  readonly columns: readonly RawColumn[];
  readonly rows: number;
}

/** Refuses a table without rows, or of fewer than `fewest`: in one there is no distribution. */
export function refuseTooFewRows(rows: number, fewest: number): void {
  if (rows === 0) throw new ZerosumError("table.noRows", undefined);
  if (rows < fewest) throw new ZerosumError("table.oneRow", undefined);
}

/** Collects rows into columns of texts; the first row gives the names if it is a header. */
export class RawTable {
  names: string[] = [];
  rows = 0;
  readonly #header: boolean;
  readonly #lines = new LineNumbers();
  #columns: RawColumnBuilder[] | undefined;

  constructor(header: boolean) {
    this.#header = header;
  }

  /** Takes the next row, which begins on `line`; refuses one with more or fewer fields than the first. */
  add(row: string[], line: number): void {
    if (!this.#columns) {
      // Blank lines before the table are none of it.
      if (row.length === 1 && row[0] === "") return;
      this.#columns = row.map(() => new RawColumnBuilder());
      this.names = this.#header ? namesOfHeader(row) : numberedNames(row.length);
      if (this.#header) return;
    }
    const columns = this.#columns;
    if (row.length !== columns.length) {
      // A blank line between rows; in a table of one column it is a missing cell.
      if (row.length === 1 && row[0].trim() === "") return;
      throw new ZerosumError("table.ragged", { line, got: row.length, expected: columns.length });
    }
    for (let i = 0; i < row.length; i++) columns[i].add(row[i].trim());
    this.#lines.add(this.rows++, line);
  }

  /** Refuses a table without rows, or of fewer than `fewest`. */
  refuseTooFew(fewest: number): void {
    if (!this.#columns) throw new ZerosumError("table.nothing", undefined);
    if (this.rows === 0) throw new ZerosumError("table.headerOnly", { columns: this.names.length });
    refuseTooFewRows(this.rows, fewest);
  }

  /** The distinct texts of each column so far. */
  distinctTexts(): (readonly string[])[] {
    return (this.#columns ?? []).map((column) => column.texts);
  }

  finish(decimal: "." | ","): RawColumn[] {
    return (this.#columns ?? []).map((column, i) => column.finish(this.names[i], decimal, this.#lines));
  }
}
