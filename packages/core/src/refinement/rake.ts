import { type FeatureGroup, groupMeans } from "./sparse.ts";

const SWEEPS = 30;
/** Marginals that are off by less are as good as the pool can tell. */
const ENOUGH = 2e-4;
/** Steps in which the bound settles. */
const SETTLING = 30;
/** A feature's factor changes by at most this in one sweep: a value that the pool hardly has is not to carry all weight. */
const LARGEST = 2;

/** Log factors of a row's weight: one a feature, and the log bound at which a row is sure to be accepted. */
export interface Raked {
  /** One a feature of the critic: added up over what a row has of each. */
  readonly tilt: Float32Array;
  readonly bound: number;
  /** Each row's probability of acceptance. */
  readonly accept: Float64Array;
  /** The mean of those. */
  readonly acceptance: number;
}

/**
 * Rakes weights eˡ of generated rows until the weighted marginals are the data's: each group in turn has the log factors
 * log(target / mean) added (iterative proportional fitting; for hats, whose shares sum to 1, it is generalised iterative
 * scaling). A row is accepted with probability min(1, weight / bound), the bound being `cap` times the mean of that, or
 * the largest weight where that is less.
 *
 * @param logits the critic's answers, one a row of the pool
 * @param targets the means of each group's features in the data
 * @see Deming and Stephan 1940; Darroch and Ratcliff 1972.
 */
export function rake(
  groups: readonly FeatureGroup[],
  targets: readonly Float64Array[],
  logits: Float32Array,
  { features, cap }: { readonly features: number; readonly cap: number },
): Raked {
  const tilt = new Float32Array(features);
  const likelihoods = Float64Array.from(logits, Math.exp);
  const weights = new Float64Array(logits.length);
  let limit = capped(likelihoods, weights, 1, cap, SETTLING);
  for (let sweep = 0, furthest = 1; sweep < SWEEPS && furthest > ENOUGH; sweep++) {
    furthest = 0;
    groups.forEach((group, g) => {
      const change = groupMeans(group, weights).map((mean, k) => {
        furthest = Math.max(furthest, Math.abs(mean - targets[g][k]));
        const factor = (targets[g][k] + 1e-7) / (mean + 1e-7);
        return Math.log(Math.min(LARGEST, Math.max(1 / LARGEST, factor)));
      });
      for (let k = 0; k < change.length; k++) tilt[group.first + k] += change[k];
      multiply(likelihoods, group, change);
      limit = capped(likelihoods, weights, limit, cap, 1);
    });
  }
  limit = capped(likelihoods, weights, limit, cap, SETTLING);
  // Where no row is that likely, the likeliest is sure to be accepted.
  limit = Math.min(
    limit,
    weights.reduce((a, b) => Math.max(a, b)),
  );
  const accept = weights.map((weight) => weight / limit);
  const acceptance = accept.reduce((sum, p) => sum + p, 0) / accept.length;
  return { tilt, bound: Math.log(limit), accept, acceptance };
}

/** Multiplies each row's likelihood by e to the changes of what it has of a group. */
function multiply(likelihoods: Float64Array, { places, lower, upper }: FeatureGroup, change: Float64Array): void {
  const factors = change.map(Math.exp);
  for (let row = 0; row < likelihoods.length; row++) {
    const place = places[row];
    if (lower[row] === 1) likelihoods[row] *= factors[place];
    else if (upper[row] > 0) likelihoods[row] *= Math.exp(change[place] * lower[row] + change[place + 1] * upper[row]);
  }
}

/**
 * weights = min(likelihood, limit), where the limit is `cap` times their mean: a fixed point, sought from `limit` on in
 * so many steps. Gives the limit.
 */
function capped(likelihoods: Float64Array, weights: Float64Array, limit: number, cap: number, steps: number): number {
  for (let step = 0; step < steps; step++) {
    let sum = 0;
    for (let row = 0; row < likelihoods.length; row++) sum += Math.min(likelihoods[row], limit);
    limit = (cap * sum) / likelihoods.length;
  }
  for (let row = 0; row < likelihoods.length; row++) weights[row] = Math.min(likelihoods[row], limit);
  return limit;
}
