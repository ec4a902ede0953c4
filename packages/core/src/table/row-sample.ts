import { fillWords, PURPOSE } from "../random/index.ts";

/** So many rows of a source at most, drawn by a seed. */
export interface SampleOptions {
  readonly rows: number;
  readonly seed: number;
}

/** Words that are drawn together. */
const BATCH = 4096;

/**
 * Draws rows of a sequence without replacement while it goes by, and keeps their order: those whose word of the stream
 * (seed, split) is least. Which rows they are depends on the seed and on how many there were alone. It holds twice as many
 * as are wanted at most.
 */
export class RowSample<T> {
  readonly #most: number;
  readonly #stream: { readonly seed: number; readonly purpose: typeof PURPOSE.split };
  readonly #words = new Uint32Array(BATCH);
  #kept: { readonly row: T; readonly word: number }[] = [];
  /** Words from here on are too large. */
  #bound = 2 ** 32;
  #seen = 0;

  constructor({ rows, seed }: SampleOptions) {
    this.#most = rows;
    this.#stream = { seed, purpose: PURPOSE.split };
  }

  /** Offers the next row: `own` is asked for it if it is kept for now. */
  offer(own: () => T): void {
    const at = this.#seen % BATCH;
    if (at === 0) fillWords(this.#words, this.#stream, this.#seen, 1);
    this.#seen++;
    const word = this.#words[at];
    if (word >= this.#bound) return;
    this.#kept.push({ row: own(), word });
    if (this.#kept.length >= 2 * this.#most + 1) this.#prune();
  }

  /** The rows that were drawn, in their order. */
  take(): readonly T[] {
    this.#prune();
    return this.#kept.map(({ row }) => row);
  }

  #prune(): void {
    if (this.#kept.length <= this.#most) return;
    this.#bound = Uint32Array.from(this.#kept, ({ word }) => word).sort()[this.#most];
    // Of those with the first word that is too large, the earlier ones may still fit in.
    let room = this.#most - this.#kept.filter(({ word }) => word < this.#bound).length;
    this.#kept = this.#kept.filter(({ word }) => word < this.#bound || (word === this.#bound && room-- > 0));
  }
}

/** Which of so many rows are drawn, in ascending order; null where all are. */
export function sampledRows(rows: number, sample: SampleOptions | undefined): Uint32Array | null {
  if (!sample || rows <= sample.rows) return null;
  const drawn = new RowSample<number>(sample);
  for (let row = 0; row < rows; row++) drawn.offer(() => row);
  return Uint32Array.from(drawn.take());
}
