import type { PlaneDensity } from "./density.ts";
import { type Patch, plane, round } from "./plane.ts";

/** A curve of the plane over t from 0 to 1, with its length or a bound of it. */
export interface Curve {
  readonly length: number;
  point(t: number): readonly [number, number];
}

const MAX_PATCHES = 1000;

/**
 * A noisy curve as a finite mixture: round normals of `sd` at equal steps of t, about one sd apart (closer than they
 * are wide, so that no bumps show), equally many on every curve's unit of t.
 */
export function alongCurves(curves: readonly Curve[], sd: number): PlaneDensity {
  const longest = Math.max(...curves.map((curve) => curve.length));
  const count = Math.min(Math.max(8, Math.ceil(longest / sd)), Math.floor(MAX_PATCHES / curves.length));
  const patches: Patch[] = curves.flatMap((curve) =>
    Array.from({ length: count }, (_, i) => round(curve.point((i + 0.5) / count), sd)),
  );
  return plane(patches);
}
