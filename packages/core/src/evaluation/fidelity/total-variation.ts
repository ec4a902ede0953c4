/** With more cells than this there is no room for all of them. */
const MANY = 1 << 22;

/**
 * The total variation distance of two samples of cells: ½ Σ |p − q|, from 0 to 1.
 * @param cells how many cells there are
 */
export function totalVariation(a: ArrayLike<number>, b: ArrayLike<number>, cells: number): number {
  const [compactA, compactB, count] = cells > MANY ? compacted(a, b) : [a, b, cells];
  // Weighed by the other's rows, the differences are whole numbers.
  const differences = new Float64Array(count);
  for (let row = 0; row < a.length; row++) differences[compactA[row]] += b.length;
  for (let row = 0; row < b.length; row++) differences[compactB[row]] -= a.length;
  let sum = 0;
  for (let cell = 0; cell < count; cell++) sum += Math.abs(differences[cell]);
  return sum / (2 * a.length * b.length);
}

/** The cells that occur, numbered. */
function compacted(a: ArrayLike<number>, b: ArrayLike<number>) {
  const numbers = new Map<number, number>();
  const numbered = (cells: ArrayLike<number>): Uint32Array =>
    Uint32Array.from(cells, (cell) => numbers.get(cell) ?? numbers.set(cell, numbers.size).size - 1);
  return [numbered(a), numbered(b), numbers.size] as const;
}
