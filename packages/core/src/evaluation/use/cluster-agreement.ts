import { Generator, PURPOSE } from "../../random/index.ts";
import { derived } from "../derived.ts";
import type { Evidence } from "../evidence.ts";
import { halvesOf } from "../halves.ts";
import { type Metric, omit } from "../metric.ts";
import { spaceOf } from "../neighbours/space.ts";
import type { Sample } from "../sample.ts";
import { adjustedRand } from "./adjusted-rand.ts";
import { assign, type Clustering, fitClusters } from "./k-means.ts";
import { FEWEST_ROWS } from "./task.ts";

const MOST_ROWS = 5000;
/** Numbers of clusters that are tried: the one that two halves of the training rows agree on best is taken. */
const CLUSTERS = [2, 3, 4, 5, 6];

const clusterings = derived((evidence: Evidence) => {
  const { points } = spaceOf(evidence);
  const fit = (sample: Sample, clusters: number): Clustering =>
    fitClusters(points(sample), clusters, new Generator(evidence.seed, PURPOSE.evaluation));
  const [one, other] = halvesOf(evidence)(evidence.draw(evidence.train, 2 * MOST_ROWS));
  const judged = points(evidence.draw(evidence.holdout as Sample, MOST_ROWS));
  const agreement = (a: Clustering, b: Clustering): number => adjustedRand(assign(judged, a), assign(judged, b));
  const tried = CLUSTERS.map((clusters) => {
    const found = fit(one, clusters);
    return { clusters, found, stability: agreement(found, fit(other, clusters)) };
  });
  const best = tried.reduce((a, b) => (b.stability > a.stability ? b : a));
  const rows = one.rows;
  return { best, rows, of: (sample: Sample) => agreement(best.found, fit(evidence.draw(sample, rows), best.clusters)) };
});

/**
 * `cluster.agreement`: k-means finds clusters among training rows and among synthetic ones; how far the two deal the holdout's
 * rows alike, as the adjusted Rand index. The ceiling is what two halves of the training rows come to.
 */
export const clusterAgreement: Metric<"cluster.agreement"> = {
  name: "cluster.agreement",
  group: "use",
  better: "higher",
  cost: 12,
  measure(evidence) {
    const { train, holdout, synthetic, floor } = evidence;
    if (!holdout) return omit("evaluation.omitted.no-holdout", undefined);
    const rows = Math.min(Math.floor(train.rows / 2), holdout.rows, synthetic.rows);
    if (rows < FEWEST_ROWS) return omit("evaluation.omitted.few-rows", { rows, needed: FEWEST_ROWS });
    const { best, of, rows: real } = clusterings(evidence);
    return {
      value: of(synthetic),
      floor: of(floor),
      ceiling: best.stability,
      rows: { real, synthetic: Math.min(real, synthetic.rows) },
    };
  },
};
