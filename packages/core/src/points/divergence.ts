import { jensenShannon } from "../stats/index.ts";
import { countBins, defaultBins } from "./bins.ts";
import type { Density } from "./density.ts";

/**
 * JSD(p‖sample) in nats, between a density's exact bin masses and a sample's histogram, all outside the window included.
 * A perfect sample of n rows does not reach 0 but about (bins − 1)/(8n): print that floor beside it.
 *
 * @param sample rows × dimension
 * @param bins of an axis: 200 on the line and 50 on the plane if not given
 */
export function divergenceFromSample(density: Density, sample: Float32Array, bins = defaultBins(density)): number {
  return jensenShannon(density.binMasses(bins), countBins(density, sample, bins));
}
