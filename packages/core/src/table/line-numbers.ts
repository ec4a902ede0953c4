/** The line of the source on which a row begins, kept only where the two stop running side by side. */
export class LineNumbers {
  readonly #rows: number[] = [];
  readonly #offsets: number[] = [];

  /** Notes that `row`, the next one, begins on `line`. */
  add(row: number, line: number): void {
    const offset = line - row;
    if (this.#offsets.at(-1) === offset) return;
    this.#rows.push(row);
    this.#offsets.push(offset);
  }

  /** The line, from 1, of a row, from 0. */
  of(row: number): number {
    let i = this.#rows.length - 1;
    while (i > 0 && this.#rows[i] > row) i--;
    return row + this.#offsets[i];
  }
}
