import type { MetricName } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";

const HOLDOUT = ".holdout";

/** The name of a metric, whatever it is measured against. */
export type BaseName = Exclude<MetricName, `${string}${typeof HOLDOUT}`>;

/** The name without what it is measured against. */
export const baseOf = (name: MetricName): BaseName => name.replace(HOLDOUT, "") as BaseName;

/** Whether a metric compares with the holdout. */
export const isAgainstHoldout = (name: MetricName): boolean => name.endsWith(HOLDOUT);

/** What people call a metric, and what it means. */
export const metricWords = (
  name: BaseName,
  language: Language,
): { readonly title: string; readonly means: string } => ({
  title: say(language, `metric.${name}`, undefined),
  means: say(language, `metric.${name}.means`, undefined),
});
