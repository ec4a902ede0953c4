import { type Evaluation, measureOf } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import { area, percent } from "./format.ts";
import { type Html, html } from "./html.ts";

/** The metrics that have a card. */
export const SCORES = ["columns.error", "pairs.error", "c2st.trees.auc"] as const;

/** A score in words and as a bar, over the bar of shuffled columns: the shorter, the better. */
export function scoreCard(name: (typeof SCORES)[number], evaluation: Evaluation, language: Language): readonly Html[] {
  const measure = measureOf(evaluation, name);
  if (!measure) return [];
  const isArea = name === "c2st.trees.auc";
  const text = isArea ? area : percent;
  // An AUC of ½ is nothing; an error of 0 is.
  const length = (score: number): number => Math.min(1, Math.max(0, isArea ? 2 * score - 1 : score));
  const bar = (label: string, score: number, kind: string): Html => html`<span>${label}</span>
<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="${kind}" width="${(100 * length(score)).toFixed(1)}" height="8"/></svg>
<span>${text(score)}</span>
`;
  const { value, floor = 0 } = measure;
  return [
    html`<section class="card"><h3>${say(language, `report.${name}`, undefined)}</h3>
<div class="value">${text(value)}</div>
<div class="bars">
${bar(say(language, "report.generated", undefined), value, "generated")}${bar(say(language, "report.shuffled", undefined), floor, "real")}</div>
<p>${say(language, `report.${name}.means`, undefined)}</p></section>
`,
  ];
}
