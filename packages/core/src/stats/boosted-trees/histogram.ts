import type { BinnedData } from "./binned.ts";

/** Numbers a cell: Σ gradient, Σ hessian and the count of the rows in a bin of a feature. */
export const CELL = 3;

/** Room for the histogram of a node: the cells of all features, one feature after another. */
export const emptyHistogram = ({ offsets }: BinnedData): Float64Array =>
  new Float64Array(CELL * offsets[offsets.length - 1]);

/** Gradients and hessians of a node's rows, in the rows' order: gathered once, read once for every feature. */
export interface Gathered {
  readonly gradients: Float32Array;
  readonly hessians: Float32Array;
}

/** Sums gradients, hessians and counts over `rows`, bin by bin. `gathered` is scratch as long as all rows. */
export function fillHistogram(
  histogram: Float64Array,
  { columns, offsets }: BinnedData,
  rows: Uint32Array,
  gradients: Float32Array,
  hessians: Float32Array,
  gathered: Gathered,
): void {
  histogram.fill(0);
  const { gradients: g, hessians: h } = gathered;
  for (let i = 0; i < rows.length; i++) {
    g[i] = gradients[rows[i]];
    h[i] = hessians[rows[i]];
  }
  for (let f = 0; f < columns.length; f++) {
    addColumn(histogram, CELL * offsets[f], columns[f], rows, g, h);
  }
}

function addColumn(
  histogram: Float64Array,
  from: number,
  column: Uint8Array,
  rows: Uint32Array,
  g: Float32Array,
  h: Float32Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const at = from + CELL * column[rows[i]];
    histogram[at] += g[i];
    histogram[at + 1] += h[i];
    histogram[at + 2]++;
  }
}

/** Turns the histogram of a node into that of one child by taking the other child's away: no row is visited. */
export function subtractHistogram(parent: Float64Array, child: Float64Array): void {
  for (let i = 0; i < parent.length; i++) parent[i] -= child[i];
}
