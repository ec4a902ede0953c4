import { exp } from "../random/index.ts";

/** Rows that are mostly zeros: row r has `values[k]` in column `columns[k]` for k from starts[r] up to but without starts[r + 1]. */
export interface SparseRows {
  readonly width: number;
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

/** A logistic regression: the probability of 1 is 1 / (1 + e^−(w·x + b)). */
export interface Logistic {
  readonly weights: Float64Array;
  readonly intercept: number;
  /** w·x + b of each row. */
  scores(rows: SparseRows): Float64Array;
}

const MOST_STEPS = 50;
/** A step none of whose weights changes by more than this is the last. */
const TOLERANCE = 1e-7;
const MOST_SCORE = 600;

/**
 * Fits a logistic regression by Newton's method: the minimum of Σ loss + ½ l2 ‖w‖², which is unique; the intercept is free. A
 * step that does not lower it is halved.
 * @param l2 the penalty (1, as scikit-learn's C = 1)
 */
export function fitLogistic(rows: SparseRows, labels: ArrayLike<number>, l2 = 1): Logistic {
  const size = rows.width + 1;
  let weights = new Float64Array(size);
  let loss = lossOf(rows, labels, weights, l2);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, hessian } = derivatives(rows, labels, weights, l2);
    const direction = solve(hessian, gradient, size);
    let moved = 0;
    for (let scale = 1; scale > 1e-6; scale /= 2) {
      const next = weights.map((weight, i) => weight - scale * direction[i]);
      const lower = lossOf(rows, labels, next, l2);
      if (lower > loss) continue;
      moved = direction.reduce((most, change) => Math.max(most, Math.abs(scale * change)), 0);
      [weights, loss] = [next, lower];
      break;
    }
    if (moved < TOLERANCE) break;
  }
  const fitted = weights;
  return {
    weights: fitted.subarray(0, rows.width),
    intercept: fitted[rows.width],
    scores: (given) => Float64Array.from({ length: given.starts.length - 1 }, (_, row) => scoreOf(given, row, fitted)),
  };
}

function scoreOf({ width, starts, columns, values }: SparseRows, row: number, weights: Float64Array): number {
  let score = weights[width];
  for (let k = starts[row]; k < starts[row + 1]; k++) score += values[k] * weights[columns[k]];
  return Math.max(-MOST_SCORE, Math.min(MOST_SCORE, score));
}

function lossOf(rows: SparseRows, labels: ArrayLike<number>, weights: Float64Array, l2: number): number {
  let sum = 0;
  for (let row = 0; row < labels.length; row++) {
    const score = scoreOf(rows, row, weights);
    sum += Math.max(score, 0) + Math.log1p(exp(-Math.abs(score))) - labels[row] * score;
  }
  for (let j = 0; j < rows.width; j++) sum += (l2 * weights[j] ** 2) / 2;
  return sum;
}

/** The gradient, and of the symmetric matrix of second derivatives the lower half, row by row. */
function derivatives(rows: SparseRows, labels: ArrayLike<number>, weights: Float64Array, l2: number) {
  const { width, starts, columns, values } = rows;
  const size = width + 1;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const last = size * width;
  for (let row = 0; row < labels.length; row++) {
    const p = 1 / (1 + exp(-scoreOf(rows, row, weights)));
    const [slope, curve] = [p - labels[row], p * (1 - p)];
    for (let k = starts[row]; k < starts[row + 1]; k++) {
      const [column, value] = [columns[k], curve * values[k]];
      gradient[column] += slope * values[k];
      // Columns of a row come in their order: what stands left of the diagonal comes before.
      for (let m = starts[row]; m <= k; m++) hessian[size * column + columns[m]] += value * values[m];
      hessian[last + column] += value;
    }
    gradient[width] += slope;
    hessian[last + width] += curve;
  }
  for (let j = 0; j < width; j++) {
    gradient[j] += l2 * weights[j];
    hessian[size * j + j] += l2;
  }
  return { gradient, hessian };
}

/** x of A x = b, by Cholesky's decomposition of A, of which the lower half is given and overwritten. */
function solve(a: Float64Array, b: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[size * i + j];
      for (let k = 0; k < j; k++) sum -= a[size * i + k] * a[size * j + k];
      a[size * i + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / a[size * j + j];
    }
  }
  const x = b.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] -= a[size * i + k] * x[k];
    x[i] /= a[size * i + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] -= a[size * k + i] * x[k];
    x[i] /= a[size * i + i];
  }
  return x;
}
