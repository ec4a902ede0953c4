import type { ColumnTest } from "../conditions/index.ts";

type Interval = ColumnTest["values"][number];

/** The shares of a column's values that count as near, one after another. */
const SHARES = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32];
/** A value that so many rows share is near to no other, nor another to it. */
const HEAVY = 0.1;
/** Of so few values none is near another: they are as good as categories, and columns may follow from them. */
const FEW = 32;

/** How many steps the windows have. */
export const STEPS = SHARES.length;

/** Tells which values of a column are near a given one, by their ranks in a sample. */
export class Windows {
  readonly #sorted: Float64Array;
  /** The values that are near to no other, with an end beyond all values at either side. */
  readonly #heavy: readonly number[];

  constructor(sample: Float64Array) {
    const sorted = sample.slice().sort();
    const values: number[] = [];
    const heavy: number[] = [];
    for (let from = 0, to = 0; from < sorted.length; from = to) {
      while (to < sorted.length && sorted[to] === sorted[from]) to++;
      values.push(sorted[from]);
      if (to - from >= HEAVY * sorted.length) heavy.push(sorted[from]);
    }
    this.#sorted = sorted;
    this.#heavy = [Number.NEGATIVE_INFINITY, ...(values.length > FEW ? heavy : values), Number.POSITIVE_INFINITY];
  }

  /** What is near the values of an interval, at each step: as many values on either side, until the share is reached. */
  around({ low, high }: Interval): Interval[] {
    const sorted = this.#sorted;
    const after = this.#heavy.findIndex((value) => value >= low);
    if (this.#heavy[after] <= high) return SHARES.map(() => ({ low, high }));
    const first = rankOf(sorted, this.#heavy[after - 1], true);
    const end = rankOf(sorted, this.#heavy[after], false);
    const [from, to] = [rankOf(sorted, low, false), rankOf(sorted, high, true)];
    return SHARES.map((share) => {
      const more = Math.ceil(share * sorted.length) - (to - from);
      if (more <= 0) return { low, high };
      // What one side has not, the other gives.
      const left = Math.min(from - first, Math.max(more >> 1, more - (end - to)));
      const right = Math.min(end - to, more - left);
      return {
        low: left > 0 ? sorted[from - left] : low,
        high: right > 0 ? sorted[to + right - 1] : high,
      };
    });
  }
}

/** How many of ascending values are less than x, or with `through` at most x. */
export function rankOf(sorted: Float64Array, x: number, through: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] < x || (through && sorted[middle] === x)) from = middle + 1;
    else to = middle;
  }
  return from;
}
