import type { Runtime } from "../../engine/index.ts";
import type { Points } from "../neighbours/points.ts";
import { visitScores } from "../neighbours/scores.ts";

/** What a Parzen window says of test points. */
export interface Parzen {
  /** The mean log-likelihood of the test points, in nats. */
  readonly value: number;
  readonly standardError: number;
  /** The width that suits the validation points best. */
  readonly sigma: number;
}

/** The widths of 2014: ten of them from 0.1 to 1, evenly by their logarithms, for pixels from 0 to 1. */
const SIGMAS: readonly number[] = Array.from({ length: 10 }, (_, i) => 10 ** (i / 9 - 1));

/**
 * The mean log-likelihood of test points under a Gaussian window about every generated point, as papers of 2014 report it:
 * p(x) = mean over generated points g of N(x; g, σ²I), σ chosen by validation points.
 *
 * A legacy figure, to compare with old tables and nothing else: it rates k-means centres above true data.
 * @param widths σ to choose from (ten from 0.1 to 1)
 * @see Breuleux, Bengio, Vincent 2011; Goodfellow et al. 2014, table 1. Theis, van den Oord, Bethge: A note on the evaluation of
 * generative models. ICLR 2016, of what is wrong with it.
 */
export async function parzenLogLikelihood(
  generated: Points,
  validation: Points,
  test: Points,
  { widths = SIGMAS, runtime = null }: { readonly widths?: readonly number[]; readonly runtime?: Runtime | null } = {},
): Promise<Parzen> {
  const tried = await logLikelihoods(validation, generated, widths, runtime);
  const means = tried.map((logs) => logs.reduce((sum, log) => sum + log, 0) / logs.length);
  const sigma = widths[means.indexOf(Math.max(...means))];
  const [logs] = await logLikelihoods(test, generated, [sigma], runtime);
  const value = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const spread = logs.reduce((sum, log) => sum + (log - value) ** 2, 0) / Math.max(1, logs.length - 1);
  return { value, standardError: Math.sqrt(spread / logs.length), sigma };
}

/** log p of every point, by width. */
async function logLikelihoods(
  points: Points,
  centres: Points,
  widths: readonly number[],
  runtime: Runtime | null,
): Promise<Float64Array[]> {
  // Of each point the largest exponent so far, and the sum of e to all others less it.
  const largest = widths.map(() => new Float64Array(points.rows).fill(Number.NEGATIVE_INFINITY));
  const sums = widths.map(() => new Float64Array(points.rows));
  await visitScores(points, centres, null, runtime, ({ scores, stride, halves, firstQuery, ...block }) => {
    for (let i = 0; i < block.queries; i++) {
      const point = firstQuery + i;
      for (let w = 0; w < widths.length; w++) {
        const scale = 1 / widths[w] ** 2;
        let [most, sum] = [largest[w][point], sums[w][point]];
        for (let j = 0, at = i * stride; j < block.points; j++, at++) {
          // −|x − g|²/(2σ²)
          const exponent = Math.min(0, scores[at] - halves[point]) * scale;
          if (exponent > most) {
            sum = sum * Math.exp(most - exponent) + 1;
            most = exponent;
          } else sum += Math.exp(exponent - most);
        }
        largest[w][point] = most;
        sums[w][point] = sum;
      }
    }
  });
  return widths.map((width, w) => {
    const constant = Math.log(centres.rows) + points.dimension * Math.log(width * Math.sqrt(2 * Math.PI));
    return sums[w].map((sum, point) => largest[w][point] + Math.log(sum) - constant);
  });
}
