import { type Evaluation, measureOf } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import { columnCard } from "./column-card.ts";
import { drawnTables } from "./drawn.ts";
import { html } from "./html.ts";
import { legend } from "./legend.ts";
import { pairCard } from "./pair-card.ts";
import type { ReportData } from "./report-data.ts";

/** How many columns and pairs are drawn at most: the worst ones. */
interface Shown {
  readonly columns: number;
  readonly pairs: number;
}

/**
 * Some pictures of a report as markup for a page of one's own: columns in the order of the table, then the worst pairs. The
 * evaluation has `columns.error` and `pairs.error`; the style is {@link PICTURE_STYLE}.
 */
export function renderPictures(
  { tables, evaluation }: Pick<ReportData, "tables"> & { readonly evaluation: Pick<Evaluation, "metrics"> },
  shown: Shown,
  language: Language,
): string {
  const { columns } = drawnTables(tables);
  const errors = measureOf(evaluation, "columns.error")?.columns ?? [];
  const worst = new Map(errors.slice(0, shown.columns).map((error) => [error.name, error]));
  const pairs = (measureOf(evaluation, "pairs.error")?.pairs ?? []).slice(0, shown.pairs);
  const columnOf = (name: string) => columns.find((column) => column.name === name) as (typeof columns)[number];
  const name = (code: "real" | "synthetic") => say(language, `report.${code}`, undefined);
  return html`${legend([
    ["real", name("real")],
    ["synthetic", name("synthetic")],
  ])}
<div class="grid">
${columns.flatMap((column) => (worst.has(column.name) ? columnCard(column, worst.get(column.name), language) : []))}</div>
${pairs.map((pair) => pairCard(pair, [columnOf(pair.names[0]), columnOf(pair.names[1])], language))}`.markup;
}
