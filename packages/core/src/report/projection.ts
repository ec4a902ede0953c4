import { drawn, fitEmbedding, type Sample } from "../evaluation/index.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import { principalAxes } from "../stats/index.ts";
import type { Drawn } from "./drawn.ts";

/** Rows as points of a plane. */
export interface Projection {
  readonly real: readonly (readonly [number, number])[];
  readonly synthetic: readonly (readonly [number, number])[];
  /** The share of the real rows' variance that the plane holds. */
  readonly share: number;
}

/** Rows of either table that are drawn, and real rows by which numbers are bent, at most. */
const [MOST_ROWS, MEASURED_ROWS] = [1200, 20_000];

/** Rows of both tables on the plane in which the real ones spread most, each column weighing alike; the same rows every time. */
export function projectionOf({ columns, train, synthetic }: Drawn, seed: number): Projection {
  const rowsOf = (sample: Sample, most: number) => drawn(sample, most, new Generator(seed, PURPOSE.evaluation));
  const points = fitEmbedding(columns, rowsOf(train, MEASURED_ROWS));
  const [real, other] = [points(rowsOf(train, MOST_ROWS)), points(rowsOf(synthetic, MOST_ROWS))];
  const { mean, axes, shares } = principalAxes(real.data, real.dimension, 2);
  const placed = ({ rows, dimension, data }: typeof real) =>
    Array.from({ length: rows }, (_, row) => {
      const along = (axis: Float64Array | undefined): number =>
        axis?.reduce((sum, value, i) => sum + value * (data[row * dimension + i] - mean[i]), 0) ?? 0;
      return [along(axes[0]), along(axes[1])] as const;
    });
  return { real: placed(real), synthetic: placed(other), share: shares.reduce((sum, share) => sum + share, 0) };
}
