import { Generator, PURPOSE } from "../random/index.ts";

/** The directions in which points spread most. */
export interface PrincipalAxes {
  readonly mean: Float64Array;
  /** Of length 1, at right angles to each other, the one with the greatest spread first. */
  readonly axes: readonly Float64Array[];
  /** The share of all variance along each. */
  readonly shares: readonly number[];
}

/** Rounds of iteration: what they leave open, no picture shows. */
const ROUNDS = 60;

/**
 * The first principal axes of points, by orthogonal iteration from a fixed start: each round multiplies by the covariance, which
 * is never made. About 4 · rounds · count · rows · dimension operations.
 *
 * An axis' largest coordinate is positive, so that the same points look the same way every time.
 * @param data rows × dimension
 */
export function principalAxes(data: ArrayLike<number>, dimension: number, count: number): PrincipalAxes {
  const rows = data.length / dimension;
  const mean = new Float64Array(dimension);
  for (let i = 0; i < data.length; i++) mean[i % dimension] += data[i] / rows;
  const centred = Float64Array.from(data, (value, i) => value - mean[i % dimension]);
  const total = centred.reduce((sum, value) => sum + value * value, 0) || 1;
  const random = new Generator(1, PURPOSE.evaluation);
  let axes: Float64Array[] = Array.from({ length: Math.min(count, dimension) }, () =>
    Float64Array.from({ length: dimension }, () => random.uniform() - 0.5),
  );
  let spreads: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    orthonormalize(axes);
    const moved = axes.map((axis) => covariance(centred, axis));
    spreads = moved.map((next, i) => dot(next, axes[i]));
    if (round < ROUNDS) axes = moved;
  }
  return { mean, axes: axes.map(upright), shares: spreads.map((spread) => Math.max(0, spread) / total) };
}

/** Xᵀ(X axis), n times the covariance's product. */
function covariance(centred: Float64Array, axis: Float64Array): Float64Array {
  const d = axis.length;
  const out = new Float64Array(d);
  for (let start = 0; start < centred.length; start += d) {
    let along = 0;
    for (let i = 0; i < d; i++) along += centred[start + i] * axis[i];
    for (let i = 0; i < d; i++) out[i] += along * centred[start + i];
  }
  return out;
}

/** Gram and Schmidt, in place; a direction that the points do not have becomes 0. */
function orthonormalize(axes: readonly Float64Array[]): void {
  axes.forEach((axis, k) => {
    for (const earlier of axes.slice(0, k)) {
      const along = dot(axis, earlier);
      for (let i = 0; i < axis.length; i++) axis[i] -= along * earlier[i];
    }
    const length = Math.sqrt(dot(axis, axis));
    for (let i = 0; i < axis.length; i++) axis[i] = length > 1e-12 ? axis[i] / length : 0;
  });
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

function upright(axis: Float64Array): Float64Array {
  const largest = axis.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  return largest < 0 ? axis.map((value) => -value) : axis;
}
