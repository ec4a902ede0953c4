import { measureOf } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import type { Column } from "../table/index.ts";
import { columnCard } from "./column-card.ts";
import { drawnColumns } from "./drawn-column.ts";
import { grouped } from "./format.ts";
import { html } from "./html.ts";
import type { ReportResult } from "./result.ts";
import { SCORES, scoreCard } from "./score-card.ts";
import { STYLE } from "./style.ts";
import { verdict } from "./verdict.ts";

/**
 * A report as one HTML page that asks nothing of any server: the scores beside those of shuffled columns, and each column's
 * real and generated values.
 * @example await writeFile("report.html", renderReport({ title: "customers.csv", real, generated, evaluation }, "en"));
 */
export function renderReport({ title, real, generated, evaluation }: ReportResult, language: Language): string {
  const t = (
    code: "report.title" | "report.scores" | "report.columns" | "report.real" | "report.generated" | "report.note",
  ) => say(language, code, undefined);
  const columns = drawnColumns(real, generated);
  const errors = measureOf(evaluation, "columns.error");
  const distanceOf = (name: string) => errors?.columns?.find((column) => column.name === name)?.value ?? 0;
  const columnOf = (name: string) => real.columns.find(({ type }) => type.name === name) as Column;
  const facts = say(language, "report.facts", {
    real: grouped(real.rows),
    generated: grouped(generated.rows),
    columns: columns.length,
  });
  const swatch = (kind: string) =>
    html`<svg viewBox="0 0 12 12" aria-hidden="true"><rect class="${kind}" width="12" height="12" rx="3"/></svg>`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>${title} · ${t("report.title")}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main>
<header>
<p class="name">zerosum · ${t("report.title")}</p>
<h1>${title}</h1>
<p class="verdict">${verdict(evaluation, language)}</p>
<p class="facts">${facts}</p>
</header>
<h2>${t("report.scores")}</h2>
<div class="grid">
${SCORES.flatMap((name) => scoreCard(name, evaluation, language))}</div>
<h2>${t("report.columns")}</h2>
<ul class="legend"><li>${swatch("real")}${t("report.real")}</li><li>${swatch("generated")}${t("report.generated")}</li></ul>
<div class="grid">
${columns.map((column) => columnCard(column, columnOf(column.name), distanceOf(column.name), language))}</div>
<footer><p>${t("report.note")}</p><p>${say(language, "report.compared", { rows: grouped(errors?.rows.synthetic ?? generated.rows) })}</p></footer>
</main>
</body>
</html>
`.markup;
}
