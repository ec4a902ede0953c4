import type { Generator } from "../../random/index.ts";
import type { Points } from "../neighbours/points.ts";

const MOST_ITERATIONS = 50;
/** Beginnings, of which the best is kept. */
const STARTS = 4;

/** Centres of clusters. */
export interface Clustering {
  readonly clusters: number;
  readonly centers: Float64Array;
  /** The sum of squared distances to the nearest centre. */
  readonly spread: number;
}

/**
 * Lloyd's k-means from centres that are drawn far apart: the best of four beginnings.
 * @see Arthur, Vassilvitskii: k-means++: the advantages of careful seeding. SODA 2007.
 */
export function fitClusters(points: Points, clusters: number, random: Generator): Clustering {
  let best: Clustering | null = null;
  for (let start = 0; start < STARTS; start++) {
    const found = descend(points, clusters, firstCenters(points, clusters, random));
    if (!best || found.spread < best.spread) best = found;
  }
  return best as Clustering;
}

/** The nearest centre of every point. */
export function assign(points: Points, { clusters, centers }: Pick<Clustering, "clusters" | "centers">): Uint16Array {
  return nearestCenters(points, clusters, centers).nearest;
}

function nearestCenters({ rows, dimension, data }: Points, clusters: number, centers: Float64Array) {
  const nearest = new Uint16Array(rows);
  const squares = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < clusters; k++) {
      let square = 0;
      for (let d = 0, at = row * dimension, c = k * dimension; d < dimension; d++, at++, c++)
        square += (data[at] - centers[c]) * (data[at] - centers[c]);
      if (square >= squares[row]) continue;
      squares[row] = square;
      nearest[row] = k;
    }
  }
  return { nearest, squares };
}

function descend(points: Points, clusters: number, first: Float64Array): Clustering {
  const { rows, dimension, data } = points;
  let centers = first;
  let spread = Number.POSITIVE_INFINITY;
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    const { nearest, squares } = nearestCenters(points, clusters, centers);
    const now = squares.reduce((sum, square) => sum + square, 0);
    if (now >= spread) break;
    spread = now;
    const counts = new Float64Array(clusters);
    const sums = new Float64Array(clusters * dimension);
    for (let row = 0; row < rows; row++) {
      counts[nearest[row]]++;
      for (let d = 0; d < dimension; d++) sums[nearest[row] * dimension + d] += data[row * dimension + d];
    }
    centers = sums.map((sum, at) => {
      const count = counts[Math.floor(at / dimension)];
      return count > 0 ? sum / count : centers[at];
    });
  }
  return { clusters, centers, spread };
}

/** One point by chance, then each by its squared distance from those that are there. */
function firstCenters(points: Points, clusters: number, random: Generator): Float64Array {
  const { rows, dimension, data } = points;
  const centers = new Float64Array(clusters * dimension);
  const squares = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  let chosen = random.integer(rows);
  for (let k = 0; k < clusters; k++) {
    centers.set(data.subarray(chosen * dimension, (chosen + 1) * dimension), k * dimension);
    let total = 0;
    for (let row = 0; row < rows; row++) {
      let square = 0;
      for (let d = 0; d < dimension; d++) square += (data[row * dimension + d] - data[chosen * dimension + d]) ** 2;
      squares[row] = Math.min(squares[row], square);
      total += squares[row];
    }
    let left = random.uniform() * total;
    chosen = 0;
    while (chosen < rows - 1 && left >= squares[chosen]) left -= squares[chosen++];
  }
  return centers;
}
