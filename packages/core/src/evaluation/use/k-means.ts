import type { Generator } from "../../random/index.ts";
import type { Points } from "../neighbours/points.ts";

const MOST_ITERATIONS = 100;
/** Beginnings, of which the best is kept. */
const STARTS = 8;

/** Centres of clusters. */
export interface Clustering {
  readonly clusters: number;
  /** clusters × dimension. */
  readonly centers: Float64Array;
  /** The sum of squared distances to the nearest centre. */
  readonly spread: number;
}

/**
 * Lloyd's k-means from centres that are drawn far apart: the best of eight beginnings.
 * @see Arthur, Vassilvitskii: k-means++: the advantages of careful seeding. SODA 2007.
 */
export function fitClusters(points: Points, clusters: number, random: Generator): Clustering {
  const sparse = sparseOf(points);
  let best: Clustering | null = null;
  for (let start = 0; start < STARTS; start++) {
    const found = descend(sparse, clusters, firstCenters(sparse, points, clusters, random));
    if (!best || found.spread < best.spread) best = found;
  }
  return best as Clustering;
}

/** The nearest centre of every point. */
export const assign = (points: Points, { clusters, centers }: Clustering): Uint16Array =>
  nearestCenters(sparseOf(points), clusters, centers).nearest;

/** Points without their zeros, of which those with one-hots have many: row r has the numbers starts[r] … starts[r + 1]. */
interface SparsePoints {
  readonly rows: number;
  readonly dimension: number;
  readonly starts: Uint32Array;
  readonly coordinates: Uint32Array;
  readonly values: Float64Array;
  /** |x|² of every point. */
  readonly squares: Float64Array;
}

function sparseOf({ rows, dimension, data }: Points): SparsePoints {
  const filled = data.reduce((count, value) => count + Number(value !== 0), 0);
  const [starts, coordinates, values] = [new Uint32Array(rows + 1), new Uint32Array(filled), new Float64Array(filled)];
  const squares = new Float64Array(rows);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (let d = 0; d < dimension; d++) {
      const value = data[row * dimension + d];
      if (value === 0) continue;
      coordinates[at] = d;
      values[at++] = value;
      squares[row] += value * value;
    }
    starts[row + 1] = at;
  }
  return { rows, dimension, starts, coordinates, values, squares };
}

/** The nearest centre of every point, and its squared distance: |x|² − 2x·c + |c|². */
function nearestCenters(points: SparsePoints, clusters: number, centers: Float64Array) {
  const { rows, dimension, starts, coordinates, values, squares } = points;
  const nearest = new Uint16Array(rows);
  const least = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  for (let k = 0; k < clusters; k++) {
    const offset = k * dimension;
    let own = 0;
    for (let d = 0; d < dimension; d++) own += centers[offset + d] ** 2;
    for (let row = 0; row < rows; row++) {
      let product = 0;
      for (let at = starts[row]; at < starts[row + 1]; at++) product += values[at] * centers[offset + coordinates[at]];
      const square = Math.max(0, squares[row] - 2 * product + own);
      if (square >= least[row]) continue;
      least[row] = square;
      nearest[row] = k;
    }
  }
  return { nearest, least };
}

function descend(points: SparsePoints, clusters: number, first: Float64Array): Clustering {
  const { rows, dimension, starts, coordinates, values } = points;
  let centers = first;
  let spread = Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    const { nearest, least } = nearestCenters(points, clusters, centers);
    const now = least.reduce((sum, square) => sum + square, 0);
    if (now >= spread) break;
    spread = now;
    const counts = new Float64Array(clusters);
    const sums = new Float64Array(clusters * dimension);
    for (let row = 0; row < rows; row++) {
      counts[nearest[row]]++;
      const offset = nearest[row] * dimension;
      for (let at = starts[row]; at < starts[row + 1]; at++) sums[offset + coordinates[at]] += values[at];
    }
    const before = centers;
    centers = sums.map((sum, at) => {
      const count = counts[Math.floor(at / dimension)];
      return count > 0 ? sum / count : before[at];
    });
  }
  return { clusters, centers, spread };
}

/** One point by chance, then each by its squared distance from those that are there. */
function firstCenters(sparse: SparsePoints, points: Points, clusters: number, random: Generator): Float64Array {
  const { rows, dimension, data } = points;
  const centers = new Float64Array(clusters * dimension);
  const squares = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  let chosen = random.integer(rows);
  for (let k = 0; k < clusters; k++) {
    const center = data.subarray(chosen * dimension, (chosen + 1) * dimension);
    centers.set(center, k * dimension);
    const { least } = nearestCenters(sparse, 1, Float64Array.from(center));
    let total = 0;
    for (let row = 0; row < rows; row++) {
      squares[row] = Math.min(squares[row], least[row]);
      total += squares[row];
    }
    let left = random.uniform() * total;
    chosen = 0;
    while (chosen < rows - 1 && left >= squares[chosen]) left -= squares[chosen++];
  }
  return centers;
}
