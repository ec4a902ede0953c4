import papa from "papaparse/papaparse.js";
import { ZerosumError } from "../errors.ts";

/** A row longer than this is a quote that was never closed. */
const LONGEST_ROW = 1 << 24;

const parse = (text: string, delimiter: string, toTheEnd: boolean) =>
  new papa.Parser({ delimiter, newline: "\n" }).parse(text, 0, !toTheEnd);

/** The rows of a sample whose last line may be cut off. */
export function parseRows(sample: string, delimiter: string): string[][] {
  const text = sample.replace(/\r\n?/g, "\n");
  const { data } = parse(text, delimiter, false);
  return data.length > 0 ? data : parse(text, delimiter, true).data;
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** Lines of text to rows of fields, chunk by chunk; knows the line each row begins on, and refuses broken quotes. */
export class RowParser {
  readonly #delimiter: string;
  #held = "";
  /** The line, from 1, on which the held text begins. */
  #line = 1;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The rows that `text` completes. */
  push(text: string, each: (row: string[], line: number) => void): void {
    // A carriage return at the end waits for its line feed.
    const whole = this.#held + text;
    const cut = whole.endsWith("\r") ? whole.length - 1 : whole.length;
    const ready = whole.slice(0, cut);
    const plain = ready.includes("\r") ? ready.replace(/\r\n?/g, "\n") : ready;
    const taken = this.#take(plain, false, each);
    this.#held = plain.slice(taken) + whole.slice(cut);
    if (this.#held.length > LONGEST_ROW) throw new ZerosumError("table.quotes", { line: this.#line });
  }

  /** The last row, which no newline ends. */
  end(each: (row: string[], line: number) => void): void {
    const rest = this.#held.endsWith("\r") ? `${this.#held.slice(0, -1)}\n` : this.#held;
    if (rest !== "") this.#take(rest, true, each);
    this.#held = "";
  }

  #take(text: string, toTheEnd: boolean, each: (row: string[], line: number) => void): number {
    const { data, errors, meta } = parse(text, this.#delimiter, toTheEnd);
    const quotes = errors.find(({ type }) => type === "Quotes");
    if (quotes) throw new ZerosumError("table.quotes", { line: this.#line + countLines(text, quotes.index ?? 0) });
    const quoted = text.includes('"');
    for (const row of data) {
      // The empty row after the last newline is none.
      if (toTheEnd && row === data[data.length - 1] && row.length === 1 && row[0] === "") break;
      each(row, this.#line++);
      if (quoted) for (const field of row) this.#line += countLines(field, field.length);
    }
    return meta.cursor;
  }
}
