import type { PlaneDensity } from "./density.ts";
import { plane, round } from "./plane.ts";

/** Equally heavy round normal modes of one sd. */
export function roundModes(centers: readonly (readonly [number, number])[], sd: number): PlaneDensity {
  return plane(
    centers.map((center) => round(center, sd)),
    { modes: { centers, sds: centers.map(() => sd), weights: centers.map(() => 1 / centers.length) } },
  );
}
