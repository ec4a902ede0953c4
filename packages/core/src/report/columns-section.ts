import { type Evaluation, measureOf } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import { columnCard } from "./column-card.ts";
import type { DrawnColumn } from "./drawn.ts";
import { percent } from "./format.ts";
import { type Html, html } from "./html.ts";

/** Columns with a picture, at most: the page stays light. */
const PICTURES = 60;

/** Every column's real and synthetic values, the worst first. */
export function columnsSection(evaluation: Evaluation, columns: readonly DrawnColumn[], language: Language): Html {
  const errors = new Map(measureOf(evaluation, "columns.error")?.columns?.map((column) => [column.name, column]));
  const errorOf = ({ name }: DrawnColumn): number => errors.get(name)?.value ?? 0;
  const sorted = [...columns].sort((a, b) => errorOf(b) - errorOf(a));
  const rest = sorted.slice(PICTURES).map((column) => `${column.name} ${percent(errorOf(column))}`);
  return html`<h2>${say(language, "report.columns", undefined)}</h2>
<p class="lead">${say(language, "report.columns.lead", undefined)}</p>
<div class="grid">
${sorted.slice(0, PICTURES).map((column) => columnCard(column, errors.get(column.name), language))}</div>
${rest.length === 0 ? [] : html`<p class="rest">${say(language, "report.columns.rest", { columns: rest.join(", ") })}</p>`}`;
}
