import { ZerosumError } from "../errors.ts";
import { LineNumbers } from "./line-numbers.ts";
import { type RawColumn, RawColumnBuilder } from "./raw-column.ts";
import { type RawData, refuseTooFewRows } from "./raw-table.ts";
import { RowSample, type SampleOptions } from "./row-sample.ts";
import type { Source } from "./table.ts";

/** A record longer than this is one that is not closed. */
const LONGEST_RECORD = 1 << 24;

const STRING = '"([^"\\\\]*(?:\\\\.[^"\\\\]*)*)"';
// Python writes NaN and infinities, which JSON has not; they are what they are in other texts.
const SCALAR = "(-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null|NaN|-?Infinity)";
/** A name and its value, up to and with what follows: 1 the name, 2 a string, 3 another scalar, 4 what opens a nested value, 5 a comma or the end. */
const MEMBER = new RegExp(`\\s*${STRING}\\s*:\\s*(?:${STRING}|${SCALAR}|([[{]))\\s*([,}])?`, "y");
const OPENING = /\s*\{\s*(\})?/y;
const COMMA = /\s*,/y;
const CLOSING = /\s*\]\s*/y;

/** Reads an array of objects, or objects one after another as in JSON Lines, whose text comes in chunks. */
export class JsonReader {
  readonly #columns = new Map<string, RawColumnBuilder>();
  readonly #lines = new LineNumbers();
  readonly #sample: RowSample<{ readonly cells: ReadonlyMap<string, string>; readonly line: number }> | null;
  /** Records so far, and rows of the table. */
  #of = 0;
  #rows = 0;
  #held = "";
  /** Whether the objects stand in an array: known once the first character is. */
  #array: boolean | undefined;
  #closed = false;
  /** Where in the held text reading stopped. */
  #stopped = 0;
  /** How far the held text's lines were counted, and the line, from 1, that begins or goes on there. */
  #counted = 0;
  #line = 1;

  constructor(sample?: SampleOptions) {
    this.#sample = sample ? new RowSample(sample) : null;
  }

  push(text: string): void {
    this.#held += text;
    let at = 0;
    for (let next = this.#step(at); next > at; next = this.#step(at)) at = next;
    this.#lineOf(at);
    this.#held = this.#held.slice(at);
    this.#stopped -= at;
    this.#counted = 0;
    if (this.#held.length > LONGEST_RECORD) this.#refuse();
  }

  end(fewest: number): RawData & { readonly source: Omit<Source, "guessed" | "gzip" | "encoding"> } {
    if (this.#held.trim() !== "" || (this.#array && !this.#closed)) this.#refuse();
    for (const { cells, line } of this.#sample?.take() ?? []) this.#add(cells, line);
    refuseTooFewRows(this.#rows, fewest);
    const columns = [...this.#columns].map(([name, column]): RawColumn => column.finish(name, ".", this.#lines));
    const format = this.#array ? "json" : "jsonl";
    return {
      columns,
      rows: this.#rows,
      of: this.#of,
      source: { format, delimiter: null, header: null, decimal: null },
    };
  }

  /** Takes what stands at `at`: the array's bracket, or a record. Gives where it ends; `at` where it is not all there. */
  #step(at: number): number {
    this.#stopped = at;
    if (this.#closed) return at;
    if (this.#array === undefined) {
      const start = this.#held.search(/\S/);
      if (start < 0) return at;
      this.#array = this.#held[start] === "[";
      if (this.#array) return start + 1;
    }
    if (this.#array && this.#match(CLOSING)) {
      this.#closed = true;
      return this.#stopped;
    }
    if (this.#array && this.#of > 0 && !this.#match(COMMA)) return at;
    return this.#record() ? this.#stopped : at;
  }

  /** Takes the record at which reading stopped; false where not all of it is there, or it is none. */
  #record(): boolean {
    const start = this.#stopped;
    let match = this.#match(OPENING);
    if (!match) return false;
    const line = start + match[0].indexOf("{");
    const cells = new Map<string, string>();
    while (match[1] !== "}" && match[5] !== "}") {
      const member: RegExpExecArray | null = this.#match(MEMBER);
      if (!member) return false;
      match = member;
      const name = unescaped(match[1]);
      const text = match[3] ?? unescaped(match[2] ?? "");
      if (match[4] && name !== undefined)
        throw new ZerosumError("table.nested", { column: name, line: this.#lineOf(this.#stopped) });
      if (!match[5] || text === undefined || name === undefined) return false;
      if (cells.has(name)) throw new ZerosumError("table.twice", { column: name, line: this.#lineOf(this.#stopped) });
      cells.set(name, match[3] === "null" ? "" : text.trim());
    }
    this.#of++;
    const at = this.#lineOf(line);
    if (this.#sample) this.#sample.offer(() => ({ cells, line: at }));
    else this.#add(cells, at);
    return true;
  }

  /** Adds a row: a name that it lacks is a missing cell, and so is a new name in all rows before. */
  #add(cells: ReadonlyMap<string, string>, line: number): void {
    for (const [name, text] of cells) {
      let column = this.#columns.get(name);
      if (!column) {
        if (name.trim() === "") throw new ZerosumError("table.nameless", { position: this.#columns.size + 1 });
        column = new RawColumnBuilder();
        for (let row = 0; row < this.#rows; row++) column.add("");
        this.#columns.set(name, column);
      }
      column.add(text);
    }
    this.#lines.add(this.#rows++, line);
    if (cells.size < this.#columns.size)
      for (const column of this.#columns.values()) if (column.rows < this.#rows) column.add("");
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#stopped;
    const match = pattern.exec(this.#held);
    if (match) this.#stopped = pattern.lastIndex;
    return match;
  }

  /** The line of a place in the held text, which lies at or after the last one that was asked for. */
  #lineOf(place: number): number {
    let at = this.#held.indexOf("\n", this.#counted);
    for (; at >= 0 && at < place; at = this.#held.indexOf("\n", at + 1)) this.#line++;
    this.#counted = Math.max(this.#counted, place);
    return this.#line;
  }

  #refuse(): never {
    const at = this.#stopped + Math.max(0, this.#held.slice(this.#stopped).search(/\S/));
    const got = this.#held
      .slice(at, at + 30)
      .split("\n", 1)[0]
      .trim();
    throw new ZerosumError("table.json", { line: this.#lineOf(at), got });
  }
}

/** The text of a string between its quotes; undefined where it holds an escape that JSON has not. */
function unescaped(text: string): string | undefined {
  if (!text.includes("\\")) return text;
  try {
    return JSON.parse(`"${text}"`);
  } catch {
    return undefined;
  }
}
