import { Generator, PURPOSE } from "../../random/index.ts";
import { comparison } from "../comparison.ts";
import { derived } from "../derived.ts";
import type { Evidence } from "../evidence.ts";
import type { Points } from "../neighbours/points.ts";
import { spaceOf } from "../neighbours/space.ts";

/** Distances of two equally large sets of points by what they look like along lines. */
export interface SlicedDistances {
  /** The mean over lines of the Wasserstein-1 distance. */
  readonly wasserstein: number;
  /** 3d times the mean over lines of the squared Wasserstein-2 distance, d the dimension: the Monge inception distance. */
  readonly mind: number;
}

/** Where points stand along lines: in ascending order, line by line. */
export interface Projections {
  readonly lines: number;
  readonly dimension: number;
  readonly places: Float32Array;
}

/**
 * The distances of two sets by their projections, between which optimal transport is a matter of order: neither of them
 * estimates a covariance.
 * @see Bonneel et al.: Sliced and Radon Wasserstein barycenters of measures. J. Math. Imaging Vis. 51, 2015. Berthet et al.:
 * MIND: Monge inception distance. arXiv 2605.06797.
 */
export function slicedDistances({ dimension, places }: Projections, others: Projections): SlicedDistances {
  let [first, second] = [0, 0];
  for (let i = 0; i < places.length; i++) {
    const apart = Math.abs(places[i] - others.places[i]);
    first += apart;
    second += apart * apart;
  }
  return { wasserstein: first / places.length, mind: (3 * dimension * second) / places.length };
}

/** Projects points on lines. @param directions unit vectors, coordinate by coordinate: dimension × lines */
export function projectionsOf({ rows, dimension, data }: Points, directions: Float64Array): Projections {
  const lines = directions.length / dimension;
  const places = new Float32Array(lines * rows);
  const sums = new Float64Array(lines);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    for (let d = 0; d < dimension; d++) {
      const x = data[row * dimension + d];
      // Most of a one-hot is 0.
      if (x !== 0) for (let line = 0, at = d * lines; line < lines; line++, at++) sums[line] += x * directions[at];
    }
    for (let line = 0; line < lines; line++) places[line * rows + row] = sums[line];
  }
  for (let line = 0; line < lines; line++) places.subarray(line * rows, (line + 1) * rows).sort();
  return { lines, dimension, places };
}

/** Unit vectors, each direction as likely as any other: dimension × lines. */
export function drawDirections(lines: number, dimension: number, random: Generator): Float64Array {
  const directions = Float64Array.from({ length: lines * dimension }, () => random.normal());
  for (let line = 0; line < lines; line++) {
    let square = 0;
    for (let at = line; at < directions.length; at += lines) square += directions[at] ** 2;
    for (let at = line; at < directions.length; at += lines) directions[at] /= Math.sqrt(square);
  }
  return directions;
}

const LINES = 1000;

const projector = derived((evidence: Evidence) => {
  const dimension = spaceOf(evidence).points(evidence.draw(evidence.train, 1)).dimension;
  const directions = drawDirections(LINES, dimension, new Generator(evidence.seed, PURPOSE.evaluation));
  return derived((points: Points) => projectionsOf(points, directions));
});

function metricsOf<Name extends string>(name: Name, key: keyof SlicedDistances) {
  return comparison({
    name,
    group: "fidelity",
    better: "lower",
    cost: 3,
    fewestRows: 20,
    mostRows: 5000,
    equalRows: "both",
    compare({ reference, sample, evidence }) {
      const { points } = spaceOf(evidence);
      const project = projector(evidence);
      return { value: slicedDistances(project(points(reference)), project(points(sample)))[key] };
    },
  });
}

/** `wasserstein.sliced` and `mind`, along 1,000 lines through the space of rows. */
export const sliced = [...metricsOf("wasserstein.sliced", "wasserstein"), ...metricsOf("mind", "mind")] as const;
