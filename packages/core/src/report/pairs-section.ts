import { type Evaluation, measureOf } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import type { DrawnColumn } from "./drawn.ts";
import { type Html, html } from "./html.ts";
import { pairCard, pairGauge } from "./pair-card.ts";

/** Pairs with pictures, and pairs with a line each. */
const [PICTURES, LINES] = [3, 9];

/** The worst pairs of columns first: those that are farthest off beyond chance. */
export function pairsSection(
  evaluation: Evaluation,
  columns: readonly DrawnColumn[],
  language: Language,
): readonly Html[] {
  const pairs = measureOf(evaluation, "pairs.error")?.pairs ?? [];
  if (pairs.length === 0) return [];
  const columnOf = (name: string) => columns.find((column) => column.name === name) as DrawnColumn;
  const others = pairs.slice(PICTURES, PICTURES + LINES);
  return [
    html`<h2>${say(language, "report.pairs", undefined)}</h2>
<p class="lead">${say(language, "report.pairs.lead", undefined)}</p>
${pairs.slice(0, PICTURES).map((pair) => pairCard(pair, [columnOf(pair.names[0]), columnOf(pair.names[1])], language))}
${
  others.length === 0
    ? []
    : html`<div class="card"><h3>${say(language, "report.pairs.next", undefined)}</h3>${others.map(
        (pair) => html`<div class="pair-figure"><b>${pair.names.join(" × ")}</b>${pairGauge(pair, language)}</div>
`,
      )}</div>`
}`,
  ];
}
