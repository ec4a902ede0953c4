import { add, constant, matmul, mean, mul, scale, slice, sub, sum, type Tensor } from "../graph/index.ts";

/** Moments of the data in features of values in [0, 1], and how much each counts. */
export interface Moments {
  /** Second moments M = E[h hᵀ] of `size` features h. */
  readonly size: number;
  /** M, row-major: its diagonal holds E[h] where h is 0 or 1. */
  readonly matrix: Float32Array;
  /** size × size: 0 where an entry does not count. */
  readonly weights: Float32Array;
  /** How h comes of the features that are seen; those themselves where it is null. */
  readonly sketch: ((features: Tensor) => Tensor) | null;
  /** First moments of the features that are seen, where h does not hold them one by one; 0 weighs those it does hold. */
  readonly first: { readonly means: Float32Array; readonly weights: Float32Array } | null;
}

/**
 * How far the moments of generated rows are from the data's: Σ w_ij (M̂₁ − M)_ij (M̂₂ − M)_ij, M̂₁ and M̂₂ from the two
 * halves of the batch, and the like of the first moments. The halves are independent, so its mean is Σ w_ij (E M̂ − M)²_ij,
 * without the bias of a square: it pushes every two-way table to be right. Shapes: features [rows, seen] → a scalar.
 */
export function momentLoss(features: Tensor, { size, matrix, weights, sketch, first }: Moments): Tensor {
  const half = Math.floor(features.shape[0] / 2);
  const halves = [slice(features, 0, 0, half), slice(features, 0, half, 2 * half)];
  const target = constant(matrix, [size, size]);
  const deviations = halves.map((rows) => {
    const h = sketch ? sketch(rows) : rows;
    return sub(scale(matmul(h, h, { transposeA: true }), 1 / half), target);
  });
  const second = product(deviations, constant(weights, [size, size]));
  if (!first) return second;
  const means = constant(first.means, [first.means.length]);
  const marginal = product(
    halves.map((rows) => sub(mean(rows, [0]), means)),
    constant(first.weights, [first.weights.length]),
  );
  return add(second, marginal);
}

/** Σ weight × a × b. */
const product = ([a, b]: readonly Tensor[], weights: Tensor): Tensor => sum(mul(mul(a, b), weights));
