import { histogram, quantiles } from "../../stats/index.ts";
import { type DistanceHistograms, isOmission, type Metric } from "../metric.ts";
import { squaresAt } from "../neighbours/search.ts";
import { spaceOf } from "../neighbours/space.ts";
import { privacySamples } from "./samples.ts";

/** Bins of a histogram, and the share of distances that they hold; the others are in the last. */
const [BINS, SHOWN] = [40, 0.99];

/** 1 where the first distance is less, ½ where they are equal. */
export const nearer = (one: number, other: number): number => (one < other ? 1 : one === other ? 0.5 : 0);

/**
 * `dcr.share`: the share of synthetic rows that are nearer to a training row than to any of the holdout, of equally many of
 * either; one that is as near to both counts half. ½ where the generator copies nothing, 1 where every row is nearest to one
 * that it learnt from.
 */
export const closestRecord: Metric<"dcr.share"> = {
  name: "dcr.share",
  group: "privacy",
  better: "half",
  cost: 3,
  async measure(evidence) {
    const samples = privacySamples(evidence);
    if (isOmission(samples)) return samples;
    const { points, search } = spaceOf(evidence);
    const [synthetic, train, holdout] = [samples.synthetic, samples.train, samples.holdout].map(points);
    const toTrain = squaresAt(await search.between(synthetic, train), 0);
    const toHoldout = squaresAt(await search.between(synthetic, holdout), 0);
    const value = toTrain.reduce((sum, square, row) => sum + nearer(square, toHoldout[row]), 0) / synthetic.rows;
    return {
      value,
      standardError: Math.sqrt((value * (1 - value)) / synthetic.rows),
      rows: { real: train.rows, synthetic: synthetic.rows },
      distances: histogramsOf(toTrain.map(Math.sqrt), toHoldout.map(Math.sqrt)),
    };
  },
};

function histogramsOf(toTrain: Float64Array, toHoldout: Float64Array): DistanceHistograms {
  const most = Math.max(...[toTrain, toHoldout].map((distances) => quantiles(distances, [SHOWN])[0])) || 1;
  const binned = (distances: Float64Array): number[] => {
    // Of the counts outside, there are none below 0.
    const [, ...counts] = histogram(distances, 0, most, BINS);
    const beyond = counts.pop() as number;
    counts[BINS - 1] += beyond;
    return counts;
  };
  return { most, train: binned(toTrain), holdout: binned(toHoldout) };
}
