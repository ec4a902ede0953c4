import { constant, matmul, mul, scale, slice, sub, sum, type Tensor } from "../graph/index.ts";

/** Second moments of the data in features h of values in [0, 1]: M = E[h hᵀ], and how much each of its entries counts. */
export interface Moments {
  readonly size: number;
  /** M, row-major: its diagonal holds E[h] where h is 0 or 1. */
  readonly matrix: Float32Array;
  /** size × size: 0 where an entry does not count. */
  readonly weights: Float32Array;
}

/**
 * How far the second moments of generated rows are from the data's: Σ w_ij (M̂₁ − M)_ij (M̂₂ − M)_ij, M̂₁ and M̂₂ from the
 * two halves of the batch. The halves are independent, so its mean is Σ w_ij (E M̂ − M)²_ij, without the bias of a square:
 * it pushes every two-way table to be right. Shapes: features [rows, size] → a scalar.
 */
export function momentLoss(features: Tensor, { size, matrix, weights }: Moments): Tensor {
  const half = Math.floor(features.shape[0] / 2);
  const target = constant(matrix, [size, size]);
  const deviation = (rows: Tensor): Tensor => sub(scale(matmul(rows, rows, { transposeA: true }), 1 / half), target);
  const first = deviation(slice(features, 0, 0, half));
  const second = deviation(slice(features, 0, half, 2 * half));
  return sum(mul(mul(first, second), constant(weights, [size, size])));
}
