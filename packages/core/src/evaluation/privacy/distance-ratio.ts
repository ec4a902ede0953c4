import type { Metric } from "../metric.ts";
import { isOmission } from "../metric.ts";
import type { Points } from "../neighbours/points.ts";
import { type Search, squaresAt } from "../neighbours/search.ts";
import { spaceOf } from "../neighbours/space.ts";
import { privacySamples } from "./samples.ts";

/**
 * The mean ratio of a synthetic point's distances to its nearest and its second nearest training point: near 0 where points
 * sit on one training row, 1 where two are as near (two copies too).
 */
async function distanceRatio(synthetic: Points, train: Points, search: Search): Promise<number> {
  const found = await search.between(synthetic, train);
  const second = squaresAt(found, 1);
  const ratios = squaresAt(found, 0).map((first, row) => (second[row] > 0 ? Math.sqrt(first / second[row]) : 1));
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / synthetic.rows;
}

/** `nndr`: {@link distanceRatio} of rows; its ceiling is that of the holdout. */
export const nearestNeighbourRatio: Metric<"nndr"> = {
  name: "nndr",
  group: "privacy",
  better: "higher",
  cost: 3,
  async measure(evidence) {
    const samples = privacySamples(evidence);
    if (isOmission(samples)) return samples;
    const { points, search } = spaceOf(evidence);
    const { train, holdout, synthetic } = samples;
    return {
      value: await distanceRatio(points(synthetic), points(train), search),
      ceiling: await distanceRatio(points(holdout), points(train), search),
      rows: { real: train.rows, synthetic: synthetic.rows },
    };
  },
};
