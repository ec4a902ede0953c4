import { digamma, logGamma } from "./gamma.ts";
import { kMeans } from "./k-means.ts";

/** A normal component of a mixture. */
export interface Mode {
  /** Its share of the rows; all together sum to 1. */
  readonly weight: number;
  readonly mean: number;
  readonly sd: number;
}

/** How {@link fitMixture} fits. */
export interface MixtureOptions {
  /** The most modes (10). */
  readonly modes?: number;
  /** The weight concentration of the Dirichlet process: the smaller, the fewer modes keep weight (.001). */
  readonly concentration?: number;
  /** The most iterations (100). */
  readonly iterations?: number;
  /** It ends when the evidence's lower bound rises by less than this (.001). */
  readonly tolerance?: number;
  /** Where the modes begin; k-means finds them where they are not given. */
  readonly centers?: readonly number[];
}

/** Numbers in units of their own spread: as many as a fit needs, each of them for `counts` rows that vary by `spreads`. */
interface Points {
  readonly values: Float64Array;
  readonly counts: Float64Array;
  /** The variance of the rows that one point stands for. */
  readonly spreads: Float64Array;
  readonly rows: number;
  /** A value v is mean + scale · (its number). */
  readonly mean: number;
  readonly scale: number;
}

/** More points than this are joined, neighbours with neighbours: a mixture of ten modes does not see the difference. */
const MOST_POINTS = 2048;
/** What is added to a mode's variance, in units of the data's. */
const LEAST_VARIANCE = 1e-6;

/**
 * Fits a mixture of normal distributions to one-dimensional data by variational Bayes, its weights under a Dirichlet
 * process: modes that the data do not need lose their weight. The other priors are those of scikit-learn's
 * BayesianGaussianMixture on standardised data: means N(mean, ·) with precision 1, variances about the data's.
 *
 * @param values distinct, ascending, at least as many as modes.
 * @param counts the rows that hold each.
 * @returns all modes, in the order of their sticks, those without weight too.
 * @see Blei, Jordan: Variational inference for Dirichlet process mixtures. Bayesian Analysis 2006. Bishop: PRML, 10.2.
 */
export function fitMixture(
  values: readonly number[],
  counts: readonly number[],
  { modes = 10, concentration = 1e-3, iterations = 100, tolerance = 1e-3, centers }: MixtureOptions = {},
): Mode[] {
  const points = pointsOf(values, counts);
  const first = centers
    ? centers.map((center) => (center - points.mean) / points.scale)
    : kMeans(points.values, points.counts, modes);
  const shares = nearestShares(points, first);
  let posterior = maximize(points, shares, concentration);
  for (let i = 0, before = Number.NEGATIVE_INFINITY; i < iterations; i++) {
    const entropy = expect(points, posterior, shares);
    posterior = maximize(points, shares, concentration);
    const bound = entropy + priorTerms(posterior);
    if (Math.abs(bound - before) < tolerance) break;
    before = bound;
  }
  const weights = meanWeights(posterior);
  return weights.map((weight, k) => ({
    weight,
    mean: points.mean + points.scale * posterior.means[k],
    sd: points.scale * Math.sqrt(posterior.variances[k]),
  }));
}

function pointsOf(values: readonly number[], counts: readonly number[]): Points {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  let mean = 0;
  values.forEach((value, i) => {
    mean += (counts[i] / rows) * value;
  });
  let variance = 0;
  values.forEach((value, i) => {
    variance += (counts[i] / rows) * (value - mean) ** 2;
  });
  const scale = Math.sqrt(variance) || 1;
  const each = Math.ceil(values.length / MOST_POINTS);
  const length = Math.ceil(values.length / each);
  const points = {
    values: new Float64Array(length),
    counts: new Float64Array(length),
    spreads: new Float64Array(length),
  };
  values.forEach((value, i) => {
    const at = Math.floor(i / each);
    const standard = (value - mean) / scale;
    const before = points.values[at];
    points.counts[at] += counts[i];
    points.values[at] += ((standard - before) * counts[i]) / points.counts[at];
    points.spreads[at] += counts[i] * (standard - before) * (standard - points.values[at]);
  });
  points.spreads.forEach((sum, i) => {
    points.spreads[i] = sum / points.counts[i];
  });
  return { ...points, rows, mean, scale };
}

/** Shares [point × mode]: 1 for the nearest centre. */
function nearestShares({ values }: Points, centers: ArrayLike<number>): Float64Array {
  const modes = centers.length;
  const shares = new Float64Array(values.length * modes);
  values.forEach((value, i) => {
    let best = 0;
    for (let k = 1; k < modes; k++) if (Math.abs(value - centers[k]) < Math.abs(value - centers[best])) best = k;
    shares[i * modes + best] = 1;
  });
  return shares;
}

/** What is known of the modes, given each point's shares in them: parameters of their distributions. */
interface Posterior {
  /** Of each stick: Beta(a, b) of what is left. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly means: Float64Array;
  /** How many rows each mean is worth; a mode's variance has as many degrees of freedom. */
  readonly precisions: Float64Array;
  readonly variances: Float64Array;
}

function maximize({ values, counts, spreads, rows }: Points, shares: Float64Array, concentration: number): Posterior {
  const modes = shares.length / values.length;
  const [total, sums, squares] = [0, 1, 2].map(() => new Float64Array(modes));
  for (let i = 0, at = 0; i < values.length; i++) {
    for (let k = 0; k < modes; k++, at++) {
      const rowsHere = shares[at] * counts[i];
      total[k] += rowsHere;
      sums[k] += rowsHere * values[i];
    }
  }
  const centers = sums.map((sum, k) => sum / (total[k] + TINY));
  for (let i = 0, at = 0; i < values.length; i++) {
    for (let k = 0; k < modes; k++, at++) {
      squares[k] += shares[at] * counts[i] * ((values[i] - centers[k]) ** 2 + spreads[i]);
    }
  }
  const own = total.map((n) => n + TINY);
  const precisions = own.map((n) => 1 + n);
  // The data are standardised: their mean, the prior's, is 0, and their variance, the prior's, rows / (rows − 1).
  const variances = own.map((n, k) => {
    const within = squares[k] + n * LEAST_VARIANCE;
    return (rows / Math.max(1, rows - 1) + within + (n / precisions[k]) * centers[k] ** 2) / precisions[k];
  });
  let after = 0;
  const b = new Float64Array(modes);
  for (let k = modes - 1; k >= 0; k--) {
    b[k] = concentration + after;
    after += own[k];
  }
  return { a: precisions, b, means: own.map((n, k) => (n * centers[k]) / precisions[k]), precisions, variances };
}

const TINY = 10 * Number.EPSILON;

/** Each point's shares in the modes, written into `shares`; returns their entropy over all rows. */
function expect({ values, counts, spreads }: Points, posterior: Posterior, shares: Float64Array): number {
  const { means, precisions, variances } = posterior;
  const modes = means.length;
  const logWeights = expectedLogWeights(posterior);
  // E[log N(x)] = constant − ½ (x − m)²/v, up to what all modes share.
  const constants = variances.map(
    (v, k) =>
      logWeights[k] - 0.5 * Math.log(v * precisions[k]) + 0.5 * (digamma(precisions[k] / 2) - 1 / precisions[k]),
  );
  const halves = variances.map((v) => 0.5 / v);
  const logs = new Float64Array(modes);
  let entropy = 0;
  for (let i = 0; i < values.length; i++) {
    let largest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < modes; k++) {
      logs[k] = constants[k] - halves[k] * ((values[i] - means[k]) ** 2 + spreads[i]);
      if (logs[k] > largest) largest = logs[k];
    }
    let sum = 0;
    for (let k = 0; k < modes; k++) {
      shares[i * modes + k] = Math.exp(logs[k] - largest);
      sum += shares[i * modes + k];
    }
    const log = Math.log(sum);
    for (let k = 0; k < modes; k++) {
      const at = i * modes + k;
      shares[at] /= sum;
      entropy -= counts[i] * shares[at] * (logs[k] - largest - log);
    }
  }
  return entropy;
}

function expectedLogWeights({ a, b }: Posterior): Float64Array {
  let before = 0;
  return a.map((value, k) => {
    const both = digamma(value + b[k]);
    const log = digamma(value) - both + before;
    before += digamma(b[k]) - both;
    return log;
  });
}

/** The lower bound of the evidence but for the entropy and what never changes. */
function priorTerms({ a, b, precisions, variances }: Posterior): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) {
    const freedom = precisions[k];
    const logBeta = logGamma(a[k]) + logGamma(b[k]) - logGamma(a[k] + b[k]);
    const logDeterminant = -0.5 * Math.log(variances[k]) - 0.5 * Math.log(freedom);
    const logWishart = -(freedom * logDeterminant + freedom * 0.5 * Math.LN2 + logGamma(freedom / 2));
    sum += logBeta - logWishart - 0.5 * Math.log(precisions[k]);
  }
  return sum;
}

function meanWeights({ a, b }: Posterior): number[] {
  let left = 1;
  const weights = Array.from(a, (value, k) => {
    const weight = (left * value) / (value + b[k]);
    left *= b[k] / (value + b[k]);
    return weight;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
