import { quantileOfSorted } from "../../stats/index.ts";
import { comparison } from "../comparison.ts";
import type { Points } from "../neighbours/points.ts";
import { type Search, squaresAt } from "../neighbours/search.ts";
import { spaceOf } from "../neighbours/space.ts";

/** Shares α at which the curves are taken, 0 and 1 among them. */
const STEPS = 30;

/** α-precision and β-recall: each is 1 where its curve is the diagonal. */
export interface AlphaBeta {
  readonly precision: number;
  readonly recall: number;
}

/**
 * α-precision and β-recall, integrated: 1 − Σ|P_α − α| / Σα.
 *
 * P_α is the share of generated points within the ball about the mean of the real points that holds the share α of these.
 * R_β is the share of real points that have a generated one at least as near as their nearest real neighbour, where that
 * generated point is among the share β of such points nearest to the generated mean.
 * @see Alaa, van Breugel, Saveliev, van der Schaar: How faithful is your synthetic data? ICML 2022.
 */
export async function alphaBeta(real: Points, generated: Points, search: Search): Promise<AlphaBeta> {
  const [realMean, generatedMean] = [meanOf(real), meanOf(generated)];
  const ascending = distances(real, realMean).sort();
  const outward = distances(generated, realMean).sort();
  const own = squaresAt(await search.own(real), 0);
  const closest = await search.between(real, generated);
  const near = squaresAt(closest, 0);
  const fromMean = distances(generated, generatedMean);
  const inward = near.map((_, row) => fromMean[closest.rows[row * closest.k]]);
  const covered = inward.filter((_, row) => near[row] <= own[row]).sort();
  const radii = inward.slice().sort();
  return {
    precision: nearnessToDiagonal((alpha) => shareUpTo(outward, quantileOfSorted(ascending, alpha)) / outward.length),
    recall: nearnessToDiagonal((beta) => shareUpTo(covered, quantileOfSorted(radii, beta)) / real.rows),
  };
}

function nearnessToDiagonal(curve: (share: number) => number): number {
  let [apart, whole] = [0, 0];
  for (let step = 0; step < STEPS; step++) {
    const share = step / (STEPS - 1);
    apart += Math.abs(curve(share) - share);
    whole += share;
  }
  return 1 - apart / whole;
}

/** How many ascending numbers are at most `bound`. */
function shareUpTo(sorted: Float64Array, bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function meanOf({ rows, dimension, data }: Points): Float64Array {
  const mean = new Float64Array(dimension);
  for (let at = 0; at < data.length; at++) mean[at % dimension] += data[at];
  return mean.map((sum) => sum / rows);
}

function distances({ rows, dimension, data }: Points, centre: Float64Array): Float64Array {
  const squares = new Float64Array(rows);
  for (let at = 0; at < data.length; at++)
    squares[Math.floor(at / dimension)] += (data[at] - centre[at % dimension]) ** 2;
  return squares.map(Math.sqrt);
}

/** `alpha.precision` and `beta.recall`, in the space of rows. */
export const alphaPrecisionBetaRecall = [
  ...metricsOf("alpha.precision", "precision"),
  ...metricsOf("beta.recall", "recall"),
] as const;

function metricsOf<Name extends string>(name: Name, key: keyof AlphaBeta) {
  return comparison({
    name,
    group: "fidelity",
    better: "higher",
    fewestRows: 20,
    mostRows: 5000,
    equalRows: "samples",
    async compare({ reference, sample, evidence }) {
      const { points, search } = spaceOf(evidence);
      return { value: (await alphaBeta(points(reference), points(sample), search))[key] };
    },
  });
}
