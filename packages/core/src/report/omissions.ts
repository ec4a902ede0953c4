import type { MetricResult } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import { type Html, html } from "./html.ts";

/** What was left out, by the reason. */
export function omissions(metrics: readonly MetricResult[], language: Language): readonly Html[] {
  const byReason = new Map<string, string[]>();
  for (const metric of metrics) {
    if (!("omitted" in metric)) continue;
    const { code, parameters } = metric.omitted;
    const reason = say(language, code, parameters as never);
    byReason.set(reason, [...(byReason.get(reason) ?? []), metric.name]);
  }
  if (byReason.size === 0) return [];
  return [
    html`<h2>${say(language, "report.omitted", undefined)}</h2>
<dl class="card omitted">${[...byReason].map(
      ([reason, names]) => html`<dt>${reason}</dt><dd>${names.map((name) => html`<code>${name}</code> `)}</dd>
`,
    )}</dl>
`,
  ];
}
