import { Generator, PURPOSE } from "../../random/index.ts";
import { quantiles } from "../../stats/index.ts";
import { derived } from "../derived.ts";
import type { Evidence } from "../evidence.ts";
import { type Metric, omit } from "../metric.ts";
import { spaceOf } from "../neighbours/space.ts";
import { drawn, type Sample } from "../sample.ts";
import { adjustedRand } from "./adjusted-rand.ts";
import { assign, type Clustering, fitClusters } from "./k-means.ts";
import { FEWEST_ROWS } from "./task.ts";

const MOST_ROWS = 3000;
/** Numbers of clusters that are tried. */
const CLUSTERS = [2, 3, 4, 5, 6];
/** Draws of rows, of which the median counts: k-means of one may end beside the best. */
const DRAWS = 3;

const median = (numbers: readonly number[]): number => quantiles(numbers, [0.5])[0];

/** Clusters of two disjoint draws of training rows, as many as are found again best, several times. */
const trainClusters = derived((evidence: Evidence) => {
  const { train, holdout, synthetic, seed, draw } = evidence;
  const { points } = spaceOf(evidence);
  const rows = Math.min(Math.floor(train.rows / 2), synthetic.rows, MOST_ROWS);
  const judged = points(draw(holdout as Sample, MOST_ROWS));
  const random = new Generator(seed, PURPOSE.evaluation);
  const agreement = (a: Clustering, b: Clustering): number => adjustedRand(assign(judged, a), assign(judged, b));
  const fitDrawn = (sample: Sample, clusters: number): Clustering =>
    fitClusters(points(drawn(sample, rows, random)), clusters, random);
  const pairs = Array.from({ length: DRAWS }, () => {
    const both = drawn(train, 2 * rows, random);
    const part = (first: number) => ({
      rows,
      values: both.values.map((column) => column.subarray(first, first + rows)),
    });
    return [part(0), part(rows)].map(points);
  });
  const tried = CLUSTERS.map((clusters) => {
    const found = pairs.map((pair) => pair.map((part) => fitClusters(part, clusters, random)));
    return { clusters, found: found.map(([one]) => one), stability: median(found.map(([a, b]) => agreement(a, b))) };
  });
  const best = tried.reduce((a, b) => (b.stability > a.stability ? b : a));
  const against = (sample: Sample) => best.found.map((found) => agreement(found, fitDrawn(sample, best.clusters)));
  return { rows, stability: best.stability, against };
});

/**
 * `cluster.agreement`: k-means finds clusters among training rows and among synthetic ones; how far the two deal the holdout's
 * rows alike, as the adjusted Rand index, the median of three draws. Of 2 to 6 clusters, as many are sought as disjoint training
 * rows agree on best: that agreement is the ceiling.
 */
export const clusterAgreement: Metric<"cluster.agreement"> = {
  name: "cluster.agreement",
  group: "use",
  better: "higher",
  cost: 12,
  measure(evidence) {
    const { train, holdout, synthetic, floor } = evidence;
    if (!holdout) return omit("evaluation.omitted.no-holdout", undefined);
    const fewest = Math.min(Math.floor(train.rows / 2), holdout.rows, synthetic.rows);
    if (fewest < FEWEST_ROWS) return omit("evaluation.omitted.few-rows", { rows: fewest, needed: FEWEST_ROWS });
    const { rows, stability, against } = trainClusters(evidence);
    return {
      value: median(against(synthetic)),
      floor: median(against(floor)),
      ceiling: stability,
      rows: { real: rows, synthetic: rows },
    };
  },
};
