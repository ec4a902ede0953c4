import { symmetricEigenvalues } from "../../stats/index.ts";
import { comparison } from "../comparison.ts";
import { omit } from "../metric.ts";
import type { Points } from "../neighbours/points.ts";
import { spaceOf } from "../neighbours/space.ts";

/**
 * The Fréchet distance of the normal distributions with the means and covariances of two sets of points:
 * |μ − ν|² + tr(Σ + Τ − 2(ΣΤ)^½). On features of Inception it is known as FID; it sees no more than two moments.
 * @see Dowson, Landau: The Fréchet distance between multivariate normal distributions. J. Multivariate Analysis 12, 1982.
 */
export function frechetDistance(a: Points, b: Points): number {
  const { dimension } = a;
  const [one, other] = [momentsOf(a), momentsOf(b)];
  let distance = 0;
  for (let d = 0; d < dimension; d++) {
    const diagonal = d * dimension + d;
    distance += (one.mean[d] - other.mean[d]) ** 2 + one.covariance[diagonal] + other.covariance[diagonal];
  }
  // With Σ = LLᵀ, the eigenvalues of ΣΤ are those of LᵀΤL, which is symmetric.
  const root = semidefiniteRoot(one.covariance, dimension);
  const eigenvalues = symmetricEigenvalues(congruent(root, other.covariance, dimension), dimension);
  for (const eigenvalue of eigenvalues) distance -= 2 * Math.sqrt(Math.max(0, eigenvalue));
  return Math.max(0, distance);
}

/** The mean, and the covariance with n − 1 in its denominator. */
function momentsOf({ rows, dimension, data }: Points): { mean: Float64Array; covariance: Float64Array } {
  const mean = new Float64Array(dimension);
  for (let at = 0; at < data.length; at++) mean[at % dimension] += data[at] / rows;
  const covariance = new Float64Array(dimension * dimension);
  const centred = new Float64Array(dimension);
  for (let row = 0; row < rows; row++) {
    for (let d = 0; d < dimension; d++) centred[d] = data[row * dimension + d] - mean[d];
    for (let i = 0; i < dimension; i++)
      for (let j = 0, at = i * dimension; j <= i; j++, at++) covariance[at] += centred[i] * centred[j];
  }
  for (let i = 0; i < dimension; i++) {
    for (let j = 0; j <= i; j++) {
      covariance[i * dimension + j] /= Math.max(1, rows - 1);
      covariance[j * dimension + i] = covariance[i * dimension + j];
    }
  }
  return { mean, covariance };
}

/** The lower triangle L of a positive semidefinite matrix LLᵀ; a direction without variance has a column of zeros. */
function semidefiniteRoot(matrix: Float64Array, n: number): Float64Array {
  const root = new Float64Array(n * n);
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, matrix[i * n + i]);
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let rest = matrix[i * n + j];
      for (let k = 0; k < j; k++) rest -= root[i * n + k] * root[j * n + k];
      if (i > j) root[i * n + j] = root[j * n + j] > 0 ? rest / root[j * n + j] : 0;
      else root[j * n + j] = rest > n * Number.EPSILON * largest ? Math.sqrt(rest) : 0;
    }
  }
  return root;
}

/** LᵀSL of a lower triangle L. */
function congruent(lower: Float64Array, symmetric: Float64Array, n: number): Float64Array {
  const product = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++)
      for (let j = 0; j <= k; j++) product[i * n + j] += symmetric[i * n + k] * lower[k * n + j];
  const result = new Float64Array(n * n);
  for (let k = 0; k < n; k++)
    for (let i = 0; i <= k; i++) for (let j = 0; j < n; j++) result[i * n + j] += lower[k * n + i] * product[k * n + j];
  return result;
}

/** Coordinates, at most: the work grows with their third power. */
const MOST_COORDINATES = 1000;

/** `frechet`: the Fréchet distance in the space of rows. */
export const frechet = comparison({
  name: "frechet",
  group: "fidelity",
  better: "lower",
  cost: 2,
  fewestRows: 20,
  mostRows: 10_000,
  equalRows: "samples",
  compare({ reference, sample, evidence }) {
    const { points } = spaceOf(evidence);
    const { dimension } = points(reference);
    if (dimension > MOST_COORDINATES)
      return omit("evaluation.omitted.wide", { coordinates: dimension, most: MOST_COORDINATES });
    return { value: frechetDistance(points(reference), points(sample)) };
  },
});
