/** Two-way tables with more cells than this are not made. */
const MOST_CELLS = 1 << 22;

/**
 * Cramér's V of two columns of codes, from 0 (independent) to 1 (either tells the other), over the rows that lack neither; 0
 * where one of them has a single code, or both have so many that it could not be told.
 *
 * V = √(χ² / n / min(r − 1, k − 1)) of a table of r rows and k columns that are not empty; corrected, less what chance alone
 * would give.
 * @see Bergsma: A bias-correction for Cramér's V and Tschuprow's T. Journal of the Korean Statistical Society 42, 2013.
 */
export function cramersV(
  x: Float64Array,
  y: Float64Array,
  codesOfX: number,
  codesOfY: number,
  { corrected = false }: { readonly corrected?: boolean } = {},
): number {
  if (codesOfX * codesOfY > MOST_CELLS) return 0;
  const [cells, inX, inY] = [codesOfX * codesOfY, codesOfX, codesOfY].map((size) => new Float64Array(size));
  let n = 0;
  for (let row = 0; row < x.length; row++) {
    if (Number.isNaN(x[row]) || Number.isNaN(y[row])) continue;
    n++;
    cells[x[row] * codesOfY + y[row]]++;
    inX[x[row]]++;
    inY[y[row]]++;
  }
  const [r, k] = [inX, inY].map((counts) => counts.reduce((used, count) => used + Number(count > 0), 0));
  if (n < 2 || r < 2 || k < 2) return 0;
  // χ² / n = Σ o² / (row · column) − 1
  let square = -1;
  for (let i = 0; i < codesOfX; i++) {
    for (let j = 0; j < codesOfY; j++) {
      const observed = cells[i * codesOfY + j];
      if (observed > 0) square += observed ** 2 / (inX[i] * inY[j]);
    }
  }
  if (!corrected) return Math.min(1, Math.sqrt(Math.max(0, square) / Math.min(r - 1, k - 1)));
  const chance = ((r - 1) * (k - 1)) / (n - 1);
  const most = Math.min(r - (r - 1) ** 2 / (n - 1), k - (k - 1) ** 2 / (n - 1)) - 1;
  return most > 0 ? Math.min(1, Math.sqrt(Math.max(0, square - chance) / most)) : 0;
}
