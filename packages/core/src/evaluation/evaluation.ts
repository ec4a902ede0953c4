import { type Better, isOmission, type Measure, type Metric, type MetricGroup, type Omission } from "./metric.ts";
import type { MetricName } from "./registry.ts";
import type { Finding, Verdict } from "./verdict.ts";

/** A metric and what it found, or why it was left out. */
export type MetricResult<Name extends string = MetricName> = {
  readonly name: Name;
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

/** What a metric finds in evidence. */
export async function resultOf<Name extends string, Of>(
  { name, group, better, measure }: Metric<Name, Of>,
  evidence: Of,
): Promise<MetricResult<Name>> {
  const found = await measure(evidence);
  return isOmission(found) ? { name, group, better, omitted: found } : { name, group, better, ...found };
}

/** Metrics that were measured or left out, of a table or of a game. */
export interface MetricResults<Name extends string = string> {
  readonly metrics: readonly MetricResult<Name>[];
}

/** The measure of a metric, or null where it was left out or not asked for. */
export function measureOf<Name extends string>({ metrics }: MetricResults<Name>, name: NoInfer<Name>): Measure | null {
  const found = metrics.find((metric) => metric.name === name);
  return found && !("omitted" in found) ? found : null;
}
