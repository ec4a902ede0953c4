import { histogram } from "../stats/index.ts";
import type { Density, Interval } from "./density.ts";

/** Bins of an axis, where none are asked for: 200 on the line, 50 × 50 on the plane. */
export const defaultBins = (density: Density): number => (density.dimension === 1 ? 200 : 50);

/** Counts of a sample, rows × dimension, in the bins of a density's window and outside it: the layout of `binMasses`. */
export function countBins(density: Density, sample: Float32Array, bins: number): Float64Array {
  const [[left, right], [bottom, top] = [0, 1]] = density.window;
  if (density.dimension === 1) return histogram(sample, left, right, bins);
  const counts = new Float64Array(bins * bins + 1);
  for (let i = 0; i < sample.length; i += 2) {
    const column = Math.floor(((sample[i] - left) / (right - left)) * bins);
    const row = Math.floor(((sample[i + 1] - bottom) / (top - bottom)) * bins);
    const inside = column >= 0 && column < bins && row >= 0 && row < bins;
    counts[inside ? row * bins + column : bins * bins]++;
  }
  return counts;
}

/** The bin of the row that begins at an index of a sample, in the same layout; −1 of no number on the line. */
export function binOf({ dimension, window }: Density, bins: number): (sample: Float32Array, at: number) => number {
  const place = (value: number, [low, high]: Interval): number => Math.floor(((value - low) / (high - low)) * bins);
  const [across, up] = window;
  if (dimension === 1) {
    return (sample, at) => {
      if (Number.isNaN(sample[at])) return -1;
      if (sample[at] < across[0]) return 0;
      return sample[at] >= across[1] ? bins + 1 : 1 + Math.min(bins - 1, place(sample[at], across));
    };
  }
  return (sample, at) => {
    const [column, row] = [place(sample[at], across), place(sample[at + 1], up)];
    return column >= 0 && column < bins && row >= 0 && row < bins ? row * bins + column : bins * bins;
  };
}
