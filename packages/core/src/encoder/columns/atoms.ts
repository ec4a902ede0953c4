import type { ResolvedEncoderOptions } from "../options.ts";
import type { Tally } from "../tally.ts";

/** On a list, fewer than this share of the numbers that a column could hold between its ends occur. */
const OCCUPIED = 0.25;
/** On a list, at least this share of the rows have a number that comes again and again. */
const REPEATED = 0.75;
/** The most numbers of a list that become categories: the most frequent ones. */
const MOST = 128;

/**
 * Which numbers become categories of their own: those that many rows hold; and where what is left of a column is a list
 * rather than a scale (fees, thresholds, prices: far apart, and the same again and again), the frequent ones of that too.
 * Neighbours on a list have nothing to do with each other; those on a scale are alike, which categories would hide.
 */
export function atomsAmong(
  { values, counts, rows }: Pick<Tally, "values" | "counts" | "rows">,
  step: number,
  { atomRows, atomShare, knotRows }: ResolvedEncoderOptions,
): boolean[] {
  const least = Math.max(atomRows, atomShare * rows);
  const left = [...values.keys()].filter((i) => counts[i] < least);
  const places = step > 0 ? (values[left[left.length - 1]] - values[left[0]]) / step : Number.POSITIVE_INFINITY;
  const rowsOf = (some: readonly number[]): number => some.reduce((sum, i) => sum + counts[i], 0);
  const repeated = left.filter((i) => counts[i] >= knotRows);
  const isList = left.length < OCCUPIED * places && rowsOf(repeated) >= REPEATED * rowsOf(left);
  if (!isList) return counts.map((count) => count >= least);
  const byRows = repeated.sort((a, b) => counts[b] - counts[a] || a - b);
  const listed = new Set(byRows.slice(0, MOST));
  return counts.map((count, i) => count >= least || listed.has(i));
}
