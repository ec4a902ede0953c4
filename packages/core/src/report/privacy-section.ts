import { type Evaluation, measureOf, wordsOf } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import { distanceChart } from "./distance-chart.ts";
import { type Html, html } from "./html.ts";
import { legend } from "./legend.ts";

/** What the privacy figures mean, in sentences, beside how far synthetic rows lie from the rows that were trained on and from others. */
export function privacyCards(evaluation: Evaluation, language: Language): readonly Html[] {
  const sentences = evaluation.metrics.flatMap((metric) =>
    metric.group === "privacy" ? (wordsOf(metric, language) ?? []) : [],
  );
  const distances = measureOf(evaluation, "dcr.share")?.distances;
  const title = say(language, "report.distances", undefined);
  const picture = distances
    ? html`<figure class="card"><figcaption class="head"><h3>${title}</h3></figcaption>${legend([
        ["synthetic", say(language, "report.distances.train", undefined)],
        ["real", say(language, "report.distances.holdout", undefined)],
      ])}${distanceChart(distances, title)}
<p class="under">${say(language, "report.distances.means", undefined)}</p></figure>
`
    : [];
  if (sentences.length === 0) return [];
  return [
    html`<div class="grid two">${picture}<div class="card"><h3>${say(language, "report.privacy.words", undefined)}</h3><ul class="sentences">${sentences.map((text) => html`<li>${text}</li>`)}</ul></div></div>
`,
  ];
}
