/** Numbers from `low` to `high`, both of them included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Intervals that ascend and do not meet. */
export type Intervals = readonly Interval[];

/** All numbers. */
export const EVERY_NUMBER: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);

/** The least normal number: a thread that has run ONNX Runtime takes what is nearer to 0 for 0. */
const LEAST = 2 ** -1022;

/** The least normal float64 above x: what makes "above x" an interval with its ends. */
export function justAbove(x: number): number {
  if (Math.abs(x) < LEAST) return LEAST;
  if (x === -LEAST) return 0;
  if (x === Number.POSITIVE_INFINITY) return x;
  float[0] = x;
  bits[0] += x > 0 ? 1n : -1n;
  return float[0];
}

/** The greatest float64 below x. */
export const justBelow = (x: number): number => 0 - justAbove(-x);

/** The numbers that lie in any of the intervals, in whatever order they are given. */
export function unionOf(intervals: Iterable<Interval>): Intervals {
  const sorted = [...intervals].filter(({ low, high }) => low <= high).sort((a, b) => a.low - b.low);
  const joined: Interval[] = [];
  for (const { low, high } of sorted) {
    const last = joined.at(-1);
    if (last && low <= last.high) joined[joined.length - 1] = { low: last.low, high: Math.max(last.high, high) };
    else joined.push({ low, high });
  }
  return joined;
}

/** The numbers that lie in both. */
export function intersectionOf(a: Intervals, b: Intervals): Intervals {
  const shared: Interval[] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    const [low, high] = [Math.max(a[i].low, b[j].low), Math.min(a[i].high, b[j].high)];
    if (low <= high) shared.push({ low, high });
    if (a[i].high < b[j].high) i++;
    else j++;
  }
  return shared;
}

/** The numbers that lie in none of the intervals. */
export function complementOf(intervals: Intervals): Intervals {
  const gaps: Interval[] = [];
  let low = EVERY_NUMBER.low;
  for (const each of intervals) {
    if (low < each.low) gaps.push({ low, high: justBelow(each.low) });
    low = justAbove(each.high);
  }
  if (intervals.at(-1)?.high !== EVERY_NUMBER.high) gaps.push({ low, high: EVERY_NUMBER.high });
  return gaps;
}

/** Whether x lies in one of the intervals. */
export function contain(intervals: Intervals, x: number): boolean {
  let [from, to] = [0, intervals.length - 1];
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (intervals[middle].low <= x) from = middle;
    else to = middle - 1;
  }
  return from <= to && intervals[from].low <= x && x <= intervals[from].high;
}
