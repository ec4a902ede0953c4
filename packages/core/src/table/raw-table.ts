import { ZerosumError } from "../errors.ts";
import { LineNumbers } from "./line-numbers.ts";
import { namesOfHeader, numberedNames } from "./names.ts";
import { type RawColumn, RawColumnBuilder } from "./raw-column.ts";
import { RowSample, type SampleOptions } from "./row-sample.ts";

/** A table as it was read: columns of texts. What they are is the kinds' to say. */
export interface RawData {
  readonly columns: readonly RawColumn[];
  readonly rows: number;
  /** The rows of the source, of which these may be a sample. */
  readonly of: number;
}

/** Refuses a table without rows, or of fewer than `fewest`: in one there is no distribution. */
export function refuseTooFewRows(rows: number, fewest: number): void {
  if (rows === 0) throw new ZerosumError("table.noRows", undefined);
  if (rows < fewest) throw new ZerosumError("table.oneRow", undefined);
}

/** A text that does not hold on to the longer one that it was cut from, as engines let it. */
const ownText = (text: string): string => (text.length > 12 ? ` ${text}`.slice(1) : text);

/** Collects rows into columns of texts; the first row gives the names if it is a header. Of many it may draw a sample. */
export class RawTable {
  names: string[] = [];
  /** Rows so far: of the source, and of the table. */
  of = 0;
  rows = 0;
  readonly #header: boolean;
  readonly #lines = new LineNumbers();
  readonly #sample: RowSample<{ readonly row: readonly string[]; readonly line: number }> | null;
  #columns: RawColumnBuilder[] | undefined;

  constructor(header: boolean, sample?: SampleOptions) {
    this.#header = header;
    this.#sample = sample ? new RowSample(sample) : null;
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
    this.of++;
    if (this.#sample) this.#sample.offer(() => ({ row: row.map(ownText), line }));
    else this.#take(row, line);
  }

  /** Takes the rows that were drawn; after it no row is added. */
  end(): void {
    for (const { row, line } of this.#sample?.take() ?? []) this.#take(row, line);
  }

  #take(row: readonly string[], line: number): void {
    this.#columns?.forEach((column, i) => {
      column.add(row[i].trim());
    });
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
