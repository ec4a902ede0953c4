import { z } from "zod";

/** A quantile function in pieces: over piece i, which holds counts[i] rows, it rises in a line from low[i] to high[i]. */
export const quantilePieces = z
  .object({
    low: z.array(z.number()).min(1),
    high: z.array(z.number()),
    counts: z.array(z.int().positive()),
  })
  .refine(({ low, high, counts }) => low.length === high.length && low.length === counts.length)
  .refine(({ low, high }) => low.every((value, i) => value <= high[i] && (i === 0 || high[i - 1] <= value)));
/** The pieces of a quantile function: plain JSON. A piece whose ends are equal is a value that many rows share. */
export type QuantilePieces = z.infer<typeof quantilePieces>;

/** A monotone map between u in [0, 1] and the values of a column, and the same map back. */
export class QuantileFunction {
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  /** The share of rows before each piece, and 1 at the end. */
  readonly #before: Float64Array;

  constructor({ low, high, counts }: QuantilePieces) {
    this.#low = Float64Array.from(low);
    this.#high = Float64Array.from(high);
    const rows = counts.reduce((sum, count) => sum + count, 0);
    this.#before = new Float64Array(counts.length + 1);
    let seen = 0;
    counts.forEach((count, i) => {
      seen += count;
      this.#before[i + 1] = seen / rows;
    });
  }

  /** The value at u. */
  valueAt(u: number): number {
    const before = this.#before;
    let [from, to] = [0, this.#low.length - 1];
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if (before[middle] <= u) from = middle;
      else to = middle - 1;
    }
    const low = this.#low[from];
    // In two halves, since the whole rise may be more than a float64 holds.
    const half = this.#high[from] / 2 - low / 2;
    if (half === 0) return low;
    const share = (u - before[from]) / (before[from + 1] - before[from]);
    return low + half * share + half * share;
  }

  /** The share of rows below `value`. */
  shareBelow(value: number): number {
    const low = this.#low;
    let [from, to] = [0, low.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (low[middle] < value) from = middle + 1;
      else to = middle;
    }
    return this.#shareIn(from - 1, value);
  }

  /** The share of rows at or below `value`. */
  shareUpTo(value: number): number {
    return this.#shareIn(this.#countUpTo(value) - 1, value);
  }

  /** Where values from `low` to `high` stand in [0, 1]; what no piece holds stands somewhere in the nearest one. */
  placeOf(low: number, high: number): readonly [from: number, to: number] {
    const piece = this.#countUpTo(high) - 1;
    if (piece >= 0 && low <= this.#high[piece]) return [this.shareBelow(low), this.shareUpTo(high)];
    const isNextNearer =
      piece < 0 || (piece < this.#low.length - 1 && this.#low[piece + 1] - high < low - this.#high[piece]);
    const nearest = isNextNearer ? piece + 1 : piece;
    return [this.#before[nearest], this.#before[nearest + 1]];
  }

  /** How many pieces begin at or below `value`. */
  #countUpTo(value: number): number {
    const low = this.#low;
    let [from, to] = [0, low.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (low[middle] <= value) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #shareIn(piece: number, value: number): number {
    if (piece < 0) return 0;
    const [low, high] = [this.#low[piece], this.#high[piece]];
    const [start, end] = [this.#before[piece], this.#before[piece + 1]];
    return value >= high ? end : start + (end - start) * ((value / 2 - low / 2) / (high / 2 - low / 2));
  }
}
