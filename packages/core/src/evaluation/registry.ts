import { alphaPrecisionBetaRecall } from "./fidelity/alpha-beta.ts";
import { c2stLogistic } from "./fidelity/c2st-logistic.ts";
import { c2stTrees } from "./fidelity/c2st-trees.ts";
import { columnsError } from "./fidelity/columns-error.ts";
import { columnsMissing } from "./fidelity/columns-missing.ts";
import { columnsRange } from "./fidelity/columns-range.ts";
import { columnsShapes } from "./fidelity/columns-shapes.ts";
import { columnsWasserstein } from "./fidelity/columns-wasserstein.ts";
import { frechet } from "./fidelity/frechet-distance.ts";
import { mmd } from "./fidelity/kernel-distance.ts";
import { pairsAssociation } from "./fidelity/pairs-association.ts";
import { pairsError } from "./fidelity/pairs-error.ts";
import { pairsTrends } from "./fidelity/pairs-trends.ts";
import { prdc } from "./fidelity/precision-recall.ts";
import { sliced } from "./fidelity/sliced-distances.ts";
import type { Metric } from "./metric.ts";
import { nearestNeighbourAccuracy } from "./privacy/adversarial-accuracy.ts";
import { closestRecord } from "./privacy/closest-record.ts";
import { copies } from "./privacy/copies.ts";
import { nearestNeighbourRatio } from "./privacy/distance-ratio.ts";
import { membership } from "./privacy/membership.ts";
import { copiesNear } from "./privacy/near-copies.ts";
import { clusterAgreement } from "./use/cluster-agreement.ts";
import { trainOnSynthetic } from "./use/train-on-synthetic.ts";
import { categoriesKnown } from "./validity/categories-known.ts";
import { formatsKept } from "./validity/formats-kept.ts";
import { keysUnique } from "./validity/keys-unique.ts";
import { orderHeld } from "./validity/order-held.ts";

/** Every metric, in the order in which a reader wants them. */
export const METRICS = [
  ...c2stTrees,
  ...c2stLogistic,
  ...columnsError,
  ...pairsError,
  ...columnsShapes,
  ...pairsTrends,
  ...pairsAssociation,
  ...columnsWasserstein,
  ...columnsMissing,
  ...columnsRange,
  ...prdc,
  ...alphaPrecisionBetaRecall,
  ...mmd,
  ...frechet,
  ...sliced,
  ...trainOnSynthetic,
  clusterAgreement,
  copies,
  copiesNear,
  closestRecord,
  nearestNeighbourRatio,
  ...nearestNeighbourAccuracy,
  membership,
  keysUnique,
  categoriesKnown,
  formatsKept,
  orderHeld,
] as const satisfies readonly Metric[];

/** The name of a metric. */
export type MetricName = (typeof METRICS)[number]["name"];

/** The names of the metrics, in their order. */
export const METRIC_NAMES: readonly MetricName[] = METRICS.map(({ name }) => name);
