import { histogram } from "../stats/index.ts";
import type { Density } from "./density.ts";

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
