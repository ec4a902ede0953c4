/**
 * The total variation distance of two samples of cells: ½ Σ |p − q|, from 0 to 1.
 * @param cells how many cells there are
 */
export function totalVariation(a: ArrayLike<number>, b: ArrayLike<number>, cells: number): number {
  // Weighed by the other's rows, the differences are whole numbers.
  const differences = new Float64Array(cells);
  for (let row = 0; row < a.length; row++) differences[a[row]] += b.length;
  for (let row = 0; row < b.length; row++) differences[b[row]] -= a.length;
  return differences.reduce((sum, difference) => sum + Math.abs(difference), 0) / (2 * a.length * b.length);
}
