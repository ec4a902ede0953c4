import type { Runtime } from "../../engine/index.ts";
import {
  binOf,
  countBins,
  coverage,
  criterion,
  type Density,
  defaultBins,
  divergenceFromSample,
  optimalDiscriminator,
} from "../../points/index.ts";
import { quantiles } from "../../stats/index.ts";
import type { Better, Measure } from "../metric.ts";
import { type Points, rowsFrom } from "../neighbours/points.ts";
import { parzenLogLikelihood } from "./parzen.ts";

/** The names of what is measured where the density is known, in the order in which a reader wants them. */
export const GAME_METRIC_NAMES = [
  "jsd",
  "criterion",
  "discriminator.error",
  "discriminator.gap",
  "modes.covered",
  "modes.quality",
  "modes.kl",
  "modes.spread",
  "parzen.legacy",
] as const;
/** One of {@link GAME_METRIC_NAMES}. */
export type GameMetricName = (typeof GAME_METRIC_NAMES)[number];

/** A figure of the game. Its ceiling is what as many real rows get. */
export interface GameResult extends Measure {
  readonly name: GameMetricName;
  readonly group: "game";
  readonly better: Better;
}

/** Generated rows whose target is a known density, and perhaps who judges them. */
export interface PointsRequest {
  readonly density: Density;
  /** Rows × dimension. */
  readonly generated: Float32Array;
  /** D(x) of rows × dimension, from 0 to 1 (none: what is said of D is left out). */
  readonly discriminator?: (rows: Float32Array) => Float32Array | Promise<Float32Array>;
  /** Which real rows are drawn (1). */
  readonly seed?: number;
  readonly runtime?: Runtime | null;
}

/** Rows of a Parzen window, and rows that it is chosen and judged by. */
const [WINDOWS, VALIDATED, TESTED] = [2000, 200, 1000];
/** D is certain at most so far: a logarithm of 0 would drown all others. */
const LEAST_PROBABILITY = 1e-7;

/**
 * How near the game is to its equilibrium, where p_data is known exactly and p_g by its rows:
 *
 * - `jsd`: JSD(p_data‖p_g) in nats, over bins; `criterion`: C(G) = −log 4 + 2 JSD, −log 4 where p_g = p_data.
 * - `discriminator.error`: the mean of |D − D*| over real and generated rows, D* = p_data/(p_data + p_g) in bins;
 *   `discriminator.gap`: C(G) − V(D,G), what D has yet to gain, 0 of the best.
 * - `modes.covered` (their number), `modes.quality` (rows within 3 sd of one), `modes.kl` (reverse KL of the rows' shares),
 *   `modes.spread` (sd within modes, of theirs): of densities with modes only.
 * - `parzen.legacy`: the mean log-likelihood by the protocol of 2014, for old tables; widths are fractions of the data's spread.
 *
 * @see Goodfellow et al. 2014, section 4; Lin et al.: PacGAN. NeurIPS 2018, of the modes.
 */
export async function evaluatePoints({
  density,
  generated,
  discriminator,
  seed = 1,
  runtime = null,
}: PointsRequest): Promise<readonly GameResult[]> {
  const { dimension, modes } = density;
  const synthetic = generated.length / dimension;
  const drawReal = (rows: number, own: number): Float32Array => {
    const out = new Float32Array(rows * dimension);
    density.sample(out, seed, own * 2 ** 32);
    return out;
  };
  // Other rows of the endless sample than those that the generator was trained on, which are the first ones.
  const real = drawReal(synthetic, 1);
  const results: GameResult[] = [];
  const tell = (name: GameMetricName, better: Better, measured: Omit<Measure, "rows">) =>
    results.push({ name, group: "game", better, ...measured, rows: { real: synthetic, synthetic } });

  const [divergence, bound] = [generated, real].map((rows) => divergenceFromSample(density, rows));
  tell("jsd", "lower", { value: divergence, ceiling: bound });
  tell("criterion", "lower", { value: criterion(divergence), ceiling: criterion(bound) });
  if (discriminator) {
    const answers = { real: await discriminator(real), generated: await discriminator(generated) };
    tell("discriminator.error", "lower", { value: errorOf(density, { real, generated }, answers) });
    tell("discriminator.gap", "lower", { value: criterion(divergence) - payoff(answers) });
  }
  if (modes) {
    const [found, best] = [coverage(generated, modes), coverage(real, modes)];
    const { highQuality } = found;
    tell("modes.covered", "higher", { value: found.covered, ceiling: best.covered });
    const standardError = Math.sqrt((highQuality * (1 - highQuality)) / synthetic);
    tell("modes.quality", "higher", { value: highQuality, ceiling: best.highQuality, standardError });
    tell("modes.kl", "lower", { value: found.reverseKl, ceiling: best.reverseKl });
    tell("modes.spread", "higher", { value: found.spread, ceiling: best.spread });
  }
  const points = (data: Float32Array): Points => ({ rows: data.length / dimension, dimension, data });
  const [validation, test] = [points(drawReal(VALIDATED, 2)), points(drawReal(TESTED, 3))];
  const spread = spreadOf(test);
  const widths = Array.from({ length: 10 }, (_, i) => spread * 10 ** (i / 3 - 3));
  const window = (rows: Float32Array) =>
    parzenLogLikelihood(rowsFrom(points(rows), 0, Math.min(synthetic, WINDOWS)), validation, test, { widths, runtime });
  const { value, standardError } = await window(generated);
  tell("parzen.legacy", "higher", { value, standardError, ceiling: (await window(real)).value });
  return results;
}

interface Sides {
  readonly real: Float32Array;
  readonly generated: Float32Array;
}

/** The mean over both kinds of rows of |D − D*|, D* by bins. */
function errorOf(density: Density, rows: Sides, answers: Sides): number {
  const bins = defaultBins(density);
  const masses = density.binMasses(bins);
  const counts = countBins(density, rows.generated, bins);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const bin = binOf(density, bins);
  const errorOn = (side: keyof Sides): number =>
    answers[side].reduce((sum, answer, row) => {
      const b = bin(rows[side], row * density.dimension);
      return sum + Math.abs(answer - (b < 0 ? 0 : optimalDiscriminator(masses[b], counts[b] / total)));
    }, 0) / answers[side].length;
  return (errorOn("real") + errorOn("generated")) / 2;
}

/** V(D, G) = E[log D(x)] + E[log(1 − D(G(z)))]. */
function payoff({ real, generated }: Sides): number {
  const meanLog = (answers: Float32Array, of: (answer: number) => number): number =>
    answers.reduce((sum, answer) => sum + Math.log(Math.max(LEAST_PROBABILITY, of(answer))), 0) / answers.length;
  return meanLog(real, (answer) => answer) + meanLog(generated, (answer) => 1 - answer);
}

/** Half of how far the middle 68 % reach, the mean over coordinates: the sd of normal ones, and there is one of all. */
function spreadOf({ rows, dimension, data }: Points): number {
  let sum = 0;
  for (let d = 0; d < dimension; d++) {
    const [low, high] = quantiles(
      Float64Array.from({ length: rows }, (_, row) => data[row * dimension + d]),
      [0.16, 0.84],
    );
    sum += (high - low) / 2;
  }
  return sum / dimension;
}
