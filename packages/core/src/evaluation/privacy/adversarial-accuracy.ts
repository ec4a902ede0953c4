import { comparison } from "../comparison.ts";
import type { Points } from "../neighbours/points.ts";
import { type Search, squaresAt } from "../neighbours/search.ts";
import { spaceOf } from "../neighbours/space.ts";
import { nearer } from "./closest-record.ts";

/**
 * How often a point's nearest neighbour is of its own kind, the mean over both kinds: ½ where real and synthetic points are
 * mixed, 0 where each synthetic point is a copy, 1 where they lie apart. Equally near neighbours count half.
 * @see Yale et al.: Generation and evaluation of privacy preserving synthetic health data. Neurocomputing 416, 2020.
 */
async function adversarialAccuracy(real: Points, synthetic: Points, search: Search): Promise<number> {
  const ownShare = async (points: Points, others: Points): Promise<number> => {
    const own = squaresAt(await search.own(points), 0);
    const other = squaresAt(await search.between(points, others), 0);
    return own.reduce((sum, square, row) => sum + nearer(square, other[row]), 0) / points.rows;
  };
  return ((await ownShare(real, synthetic)) + (await ownShare(synthetic, real))) / 2;
}

/** `nnaa`: {@link adversarialAccuracy} of rows, equally many of both. */
export const nearestNeighbourAccuracy = comparison({
  name: "nnaa",
  group: "privacy",
  better: "half",
  cost: 3,
  fewestRows: 50,
  mostRows: 5000,
  equalRows: "both",
  async compare({ reference, sample, evidence }) {
    const { points, search } = spaceOf(evidence);
    return { value: await adversarialAccuracy(points(reference), points(sample), search) };
  },
});
