import type { LineNumbers } from "./line-numbers.ts";
import { isMissingText } from "./missing.ts";

/** A column as it was read: each distinct text once, and a code a row. Kinds look at the texts, not at the rows. */
export interface RawColumn {
  readonly name: string;
  readonly rows: number;
  /** A row's index into `texts`. */
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
  /** How many rows hold each text. */
  readonly counts: readonly number[];
  /** Whether each text is a spelling of "missing". */
  readonly missing: readonly boolean[];
  readonly decimal: "." | ",";
  /** The lines on which rows begin; null where the source has no lines. */
  readonly lines: LineNumbers | null;
}

/** Collects a column's cells. */
export class RawColumnBuilder {
  readonly #codeOf = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #counts: number[] = [];
  #codes = new Uint32Array(1024);
  #rows = 0;

  /** How many cells there are so far. */
  get rows(): number {
    return this.#rows;
  }

  add(cell: string): void {
    let code = this.#codeOf.get(cell);
    if (code === undefined) {
      code = this.#texts.length;
      this.#codeOf.set(cell, code);
      this.#texts.push(cell);
      this.#counts.push(0);
    }
    this.#counts[code]++;
    if (this.#rows === this.#codes.length) this.#grow();
    this.#codes[this.#rows++] = code;
  }

  /** The column; `spelt` respells its distinct texts, which stay distinct. */
  finish(
    name: string,
    decimal: "." | ",",
    lines: LineNumbers | null,
    spelt: (texts: readonly string[]) => readonly string[] = (texts) => texts,
  ): RawColumn {
    const texts = spelt(this.#texts);
    return {
      name,
      rows: this.#rows,
      codes: this.#codes.slice(0, this.#rows),
      texts,
      counts: this.#counts,
      missing: texts.map(isMissingText),
      decimal,
      lines,
    };
  }

  /** The distinct texts so far. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#codes.length * 2);
    larger.set(this.#codes);
    this.#codes = larger;
  }
}

/** The distinct texts that are not missing. */
export const presentTexts = (raw: RawColumn): string[] => raw.texts.filter((_, code) => !raw.missing[code]);

/** Where a text first stands: on which line of the source, or in which row where it has no lines, from 1. */
export function placeOfText({ lines, codes }: RawColumn, code: number): { line: number } | { row: number } {
  const row = codes.indexOf(code);
  return lines ? { line: lines.of(row) } : { row: row + 1 };
}

/** The most frequent of the spellings of "missing" found; empty where there is none. */
export function missingTextOf(raw: RawColumn): string {
  let best = -1;
  raw.missing.forEach((missing, code) => {
    if (missing && (best < 0 || raw.counts[code] > raw.counts[best])) best = code;
  });
  return best < 0 ? "" : raw.texts[best];
}
