/**
 * The p-quantile of ascending numbers by linear interpolation between order statistics, R's type 7: position
 * (n − 1)p from 0. NaN of none.
 * @see Hyndman, Fan: Sample quantiles in statistical packages. The American Statistician 50, 1996.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return Number.NaN;
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}

/** The quantiles of numbers in any order (type 7). Example: `quantiles([3, 1, 2], [0.5]) // [2]` */
export function quantiles(values: ArrayLike<number>, probabilities: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  return probabilities.map((p) => quantileOfSorted(sorted, p));
}
