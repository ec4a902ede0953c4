import { Epochs } from "../random/index.ts";
import { quantiles, smoothedDensity } from "../stats/index.ts";
import { countBins } from "./bins.ts";
import type { Density, Interval } from "./density.ts";

/** How far the window reaches beyond the rows, as a share of their spread. */
const MARGIN = 0.15;
/** Bins of an axis over which the rows' density is smoothed, and by how many of them. */
const FINE = { 1: { bins: 200, sd: 3 }, 2: { bins: 64, sd: 1.4 } } as const;

/**
 * Given rows in the place of a known density: its masses are the rows' shares, its pdf is a smoothed histogram of them, its
 * endless sample shuffles them again and again.
 * @param rows × dimension, at least two of them different
 */
export function densityOfRows(rows: Float32Array, dimension: 1 | 2): Density {
  const count = rows.length / dimension;
  const window = Array.from({ length: dimension }, (_, d) => windowOf(rows, dimension, d));
  const sample = (out: Float32Array, seed: number, firstRow: number): void => {
    const wanted = new Uint32Array(out.length / dimension);
    new Epochs(count, seed).fill(wanted, firstRow);
    for (let i = 0; i < wanted.length; i++)
      for (let d = 0; d < dimension; d++) out[i * dimension + d] = rows[wanted[i] * dimension + d];
  };
  const { bins, sd } = FINE[dimension];
  const volume = window.reduce((product, [low, high]) => (product * (high - low)) / bins, 1);
  // The counts of the line begin with those below the window.
  const fine = (density: Density): Float32Array => {
    const counts = countBins(density, rows, bins);
    if (dimension === 2) return smoothedDensity(counts, bins, 2, volume, sd);
    return smoothedDensity([...counts.subarray(1), counts[0]], bins, 1, volume, sd);
  };
  const place = (value: number, [low, high]: Interval): number =>
    value < low || value >= high ? -1 : Math.min(bins - 1, Math.floor(((value - low) / (high - low)) * bins));
  const shares = (density: Density, coarse: number): Float64Array =>
    countBins(density, rows, coarse).map((n) => n / count);

  if (dimension === 1) {
    const sorted = Float64Array.from(rows).sort();
    const below = (x: number): number => {
      let [low, high] = [0, sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle] <= x) low = middle + 1;
        else high = middle;
      }
      return low / count;
    };
    let smooth: Float32Array | undefined;
    const density: Density = {
      dimension,
      window,
      sample,
      pdf(x) {
        smooth ??= fine(density);
        return smooth[place(x, window[0])] ?? 0;
      },
      cdf: below,
      binMasses: (coarse) => shares(density, coarse),
    };
    return density;
  }
  let smooth: Float32Array | undefined;
  const density: Density = {
    dimension,
    window,
    sample,
    pdf(x, y) {
      smooth ??= fine(density);
      const [column, row] = [place(x, window[0]), place(y, window[1])];
      return column < 0 || row < 0 ? 0 : smooth[row * bins + column];
    },
    binMasses: (coarse) => shares(density, coarse),
  };
  return density;
}

/** Nearly all of the rows, and some room: a few far ones must not press the others together. */
function windowOf(rows: Float32Array, dimension: number, d: number): Interval {
  const values = Float64Array.from({ length: rows.length / dimension }, (_, i) => rows[i * dimension + d]);
  const [low, high] = quantiles(values, [0.005, 0.995]);
  const spread = high - low || 1;
  return [low - MARGIN * spread, high + MARGIN * spread];
}
