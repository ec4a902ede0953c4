import type { Metric } from "../metric.ts";
import { isOmission } from "../metric.ts";
import type { Points } from "../neighbours/points.ts";
import { type Search, squaresAt } from "../neighbours/search.ts";
import { spaceOf } from "../neighbours/space.ts";
import { privacySamples } from "./samples.ts";

/**
 * The share of synthetic points that are nearer to a training point than to any of the holdout, of equally many of either; one
 * that is as near to both counts half. ½ where the generator copies nothing, 1 where every point is nearest to one it learnt
 * from.
 */
async function closestRecordShare(synthetic: Points, train: Points, holdout: Points, search: Search): Promise<number> {
  const toTrain = squaresAt(await search.between(synthetic, train), 0);
  const toHoldout = squaresAt(await search.between(synthetic, holdout), 0);
  return toTrain.reduce((sum, square, row) => sum + nearer(square, toHoldout[row]), 0) / synthetic.rows;
}

/** 1 where the first distance is less, ½ where they are equal. */
export const nearer = (one: number, other: number): number => (one < other ? 1 : one === other ? 0.5 : 0);

/** `dcr.share`: {@link closestRecordShare} of rows. */
export const closestRecord: Metric<"dcr.share"> = {
  name: "dcr.share",
  group: "privacy",
  better: "half",
  cost: 3,
  async measure(evidence) {
    const samples = privacySamples(evidence);
    if (isOmission(samples)) return samples;
    const { points, search } = spaceOf(evidence);
    const { train, holdout, synthetic } = samples;
    const value = await closestRecordShare(points(synthetic), points(train), points(holdout), search);
    return {
      value,
      standardError: Math.sqrt((value * (1 - value)) / synthetic.rows),
      rows: { real: train.rows, synthetic: synthetic.rows },
    };
  },
};
