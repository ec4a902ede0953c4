import { c2stTrees } from "./fidelity/c2st-trees.ts";
import { columnsError } from "./fidelity/columns-error.ts";
import { pairsError } from "./fidelity/pairs-error.ts";
import type { Metric } from "./metric.ts";

/** Every metric, in the order in which a reader wants them. */
export const METRICS = [...columnsError, ...pairsError, ...c2stTrees] as const satisfies readonly Metric[];

/** The name of a metric. */
export type MetricName = (typeof METRICS)[number]["name"];

/** The names of the metrics, in their order. */
export const METRIC_NAMES: readonly MetricName[] = METRICS.map(({ name }) => name);
