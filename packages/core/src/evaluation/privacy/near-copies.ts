import { quantileOfSorted } from "../../stats/index.ts";
import type { Metric } from "../metric.ts";
import { isOmission } from "../metric.ts";
import type { Points } from "../neighbours/points.ts";
import { type Search, squaresAt } from "../neighbours/search.ts";
import { spaceOf } from "../neighbours/space.ts";
import { privacySamples } from "./samples.ts";

/** Real rows that lie nearer to a training row than this share of them are uncommonly near. */
const UNCOMMON = 0.05;

/** The share of points that lie uncommonly near to a training point: of the synthetic ones, and of real ones by definition. */
interface NearCopies {
  readonly synthetic: number;
  /** 5 %, or more where many real points are as near: equal, say. */
  readonly holdout: number;
}

/** The share of points at most as far from a training point as the nearest 5 % of the holdout are. */
async function nearCopies(synthetic: Points, train: Points, holdout: Points, search: Search): Promise<NearCopies> {
  const real = squaresAt(await search.between(holdout, train), 0).sort();
  const bound = quantileOfSorted(real, UNCOMMON);
  const share = (squares: Float64Array): number =>
    squares.reduce((count, square) => count + Number(square <= bound), 0) / squares.length;
  return { synthetic: share(squaresAt(await search.between(synthetic, train), 0)), holdout: share(real) };
}

/** `copies.near`: {@link nearCopies} among synthetic rows; its ceiling is the holdout's own share. */
export const copiesNear: Metric<"copies.near"> = {
  name: "copies.near",
  group: "privacy",
  better: "lower",
  cost: 3,
  async measure(evidence) {
    const samples = privacySamples(evidence);
    if (isOmission(samples)) return samples;
    const { points, search } = spaceOf(evidence);
    const { holdout, synthetic } = samples;
    // All training rows, as far as memory goes: a copy is not to escape because its source was not drawn.
    const train = evidence.draw(evidence.train, MOST_TRAINING_ROWS);
    const found = await nearCopies(points(synthetic), points(train), points(holdout), search);
    return {
      value: found.synthetic,
      ceiling: found.holdout,
      standardError: Math.sqrt((found.synthetic * (1 - found.synthetic)) / synthetic.rows),
      rows: { real: train.rows, synthetic: synthetic.rows },
    };
  },
};

const MOST_TRAINING_ROWS = 50_000;
