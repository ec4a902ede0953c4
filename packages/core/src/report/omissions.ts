import { type MetricResults, omissionsOf } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import { type Html, html } from "./html.ts";
import { prose } from "./prose.ts";

/** What was left out, by the reason. */
export function omissions(results: MetricResults, language: Language): readonly Html[] {
  const byReason = [...omissionsOf(results, language)];
  if (byReason.length === 0) return [];
  return [
    html`<h2>${say(language, "report.omitted", undefined)}</h2>
<dl class="card omitted">${byReason.map(
      ([reason, names]) => html`<dt>${prose(reason)}</dt><dd>${names.map((name) => html`<code>${name}</code> `)}</dd>
`,
    )}</dl>
`,
  ];
}
