import type { Better, Measure, MetricGroup, Omission } from "./metric.ts";
import type { MetricName } from "./registry.ts";
import type { Finding, Verdict } from "./verdict.ts";

/** A metric and what it found, or why it was left out. */
export type MetricResult = {
  readonly name: MetricName;
  readonly group: MetricGroup;
  readonly better: Better;
} & (Measure | { readonly omitted: Omission });

/** What is known of synthetic rows: plain JSON. */
export interface Evaluation {
  /** Rows of the tables; null where there is no holdout. */
  readonly rows: { readonly train: number; readonly holdout: number | null; readonly synthetic: number };
  /** The columns that were compared. */
  readonly columns: readonly { readonly name: string; readonly kind: "number" | "category" }[];
  readonly target: string | null;
  readonly seed: number;
  /** In the order of the registry. */
  readonly metrics: readonly MetricResult[];
  readonly verdicts: readonly Verdict[];
  /** What is to be said besides, by name. */
  readonly findings: readonly Finding[];
}

/** The measure of a metric, or null where it was left out or not asked for. */
export function measureOf({ metrics }: Pick<Evaluation, "metrics">, name: MetricName): Measure | null {
  const found = metrics.find((metric) => metric.name === name);
  return found && !("omitted" in found) ? found : null;
}
