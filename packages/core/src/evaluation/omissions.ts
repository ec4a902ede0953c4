import { type Language, say } from "../messages/index.ts";
import type { MetricResults } from "./evaluation.ts";

/**
 * The names of the metrics that were left out, by the reason in words.
 * @example omissionsOf(evaluation, "en") // Map { "needs a column of keys" → ["keys.unique"] }
 */
export function omissionsOf({ metrics }: MetricResults, language: Language): ReadonlyMap<string, readonly string[]> {
  const byReason = new Map<string, string[]>();
  for (const metric of metrics) {
    if (!("omitted" in metric)) continue;
    const { code, parameters } = metric.omitted;
    const reason = say(language, code, parameters as never);
    byReason.set(reason, [...(byReason.get(reason) ?? []), metric.name]);
  }
  return byReason;
}
