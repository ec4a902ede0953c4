import { auc } from "../../stats/index.ts";
import { halvesOf } from "../halves.ts";
import type { Metric } from "../metric.ts";
import { isOmission } from "../metric.ts";
import type { Points } from "../neighbours/points.ts";
import { type Search, squaresAt } from "../neighbours/search.ts";
import { spaceOf } from "../neighbours/space.ts";
import { privacySamples } from "./samples.ts";

/**
 * The AUC of an attacker who has the synthetic points and some real ones that are of no part, and is to tell members from
 * others: he takes for a member who is much nearer to a synthetic point than to any of the reference. ½ where he can only guess.
 * @param members points of the training data
 * @param others equally many real points that are not
 * @param reference further real points: how near points lie to each other anyway
 * @see Chen, Yu, Zhang, Fritz: GAN-Leaks. CCS 2020. van Breugel et al.: Membership inference attacks against synthetic data
 * through overfitting detection (DOMIAS). AISTATS 2023.
 */
async function membershipAuc(
  members: Points,
  others: Points,
  synthetic: Points,
  reference: Points,
  search: Search,
): Promise<number> {
  const scores = async (candidates: Points): Promise<Float64Array> => {
    const near = squaresAt(await search.between(candidates, synthetic), 0);
    const anyway = squaresAt(await search.between(candidates, reference), 0);
    return near.map((square, row) => (square + anyway[row] > 0 ? anyway[row] / (square + anyway[row]) : 0.5));
  };
  const all = new Float64Array(members.rows + others.rows);
  all.set(await scores(members));
  all.set(await scores(others), members.rows);
  return auc(all, new Uint8Array(all.length).fill(1, 0, members.rows));
}

/** Synthetic rows that the attacker has, at most. */
const MOST_SYNTHETIC_ROWS = 50_000;

/** `membership.auc`: {@link membershipAuc} where half of the holdout is the attacker's reference. */
export const membership: Metric<"membership.auc"> = {
  name: "membership.auc",
  group: "privacy",
  better: "half",
  cost: 5,
  async measure(evidence) {
    const samples = privacySamples(evidence);
    if (isOmission(samples)) return samples;
    const { points, search } = spaceOf(evidence);
    const [others, reference] = halvesOf(evidence)(samples.holdout);
    const members = evidence.draw(samples.train, others.rows);
    const synthetic = evidence.draw(evidence.synthetic, MOST_SYNTHETIC_ROWS);
    const [m, o, s, r] = [members, others, synthetic, reference].map(points);
    return {
      value: await membershipAuc(m, o, s, r, search),
      // Of an attacker who only guesses.
      standardError: Math.sqrt((2 * members.rows + 1) / (12 * members.rows ** 2)),
      rows: { real: 2 * members.rows, synthetic: synthetic.rows },
    };
  },
};
