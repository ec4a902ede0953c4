import { type Evaluation, type MetricGroup, measureOf } from "../evaluation/index.ts";
import { type Language, type MessageCode, type MessageParams, say } from "../messages/index.ts";
import { associationSection } from "./association-section.ts";
import { columnsSection } from "./columns-section.ts";
import { drawnTables } from "./drawn.ts";
import { facts } from "./facts.ts";
import { findings } from "./findings.ts";
import { gameSection } from "./game-section.ts";
import { CEILING_MARK, FLOOR_MARK, VALUE_MARK } from "./gauge.ts";
import { type Html, html } from "./html.ts";
import { lineSample } from "./legend.ts";
import { metricList } from "./metric-list.ts";
import { omissions } from "./omissions.ts";
import { page } from "./page.ts";
import { pairsSection } from "./pairs-section.ts";
import { privacyCards } from "./privacy-section.ts";
import type { ReportData } from "./report-data.ts";
import { toldApartSection } from "./told-apart-section.ts";
import { useChartCard } from "./use-section.ts";
import { verdictCard } from "./verdict-card.ts";

/** The codes of messages that say the same in every case. */
type PlainCode = { [C in MessageCode]: MessageParams<C> extends undefined ? C : never }[MessageCode];

/**
 * A report as one HTML page that asks nothing of any server: verdicts in words, every figure between its floor and its ceiling,
 * and pictures, the worst columns and pairs first.
 * @example await writeFile("report.html", renderReport({ title: "customers.csv", tables, evaluation, model }, "en"));
 */
export function renderReport(data: ReportData, language: Language): string {
  const { title, tables, evaluation, model } = data;
  const t = (code: PlainCode) => say(language, code, undefined as never);
  const drawn = drawnTables(tables);
  const head = html`${leadOf(evaluation, language)}${facts(data, language)}`;
  const body = html`<div class="verdicts">
${evaluation.verdicts.map((verdict) => verdictCard(verdict, evaluation, language))}</div>
${findings(evaluation, language)}${key(t)}
${columnsSection(evaluation, drawn.columns, language)}
${pairsSection(evaluation, drawn.columns, language)}
${associationSection(evaluation, language)}
<h2>${t("report.told-apart")}</h2>
<p class="lead">${t("report.told-apart.lead")}</p>
${toldApartSection(evaluation, drawn, language)}
${group("fidelity", [])}${group("use", useChartCard(evaluation, language))}${group("privacy", privacyCards(evaluation, language))}${group("validity", [])}${gameSection(model?.history ?? [], language)}
${omissions(evaluation, language)}
<footer><p>${t("report.note")}</p><p>${say(language, "report.seed", { seed: evaluation.seed })}</p></footer>`;
  return page(title, head, body, language);

  /** The figures of a group under their heading, and pictures before them. */
  function group(name: Exclude<MetricGroup, "game">, pictures: readonly Html[]): readonly Html[] {
    const figures = metricList(name, evaluation.metrics, language);
    if (figures.length + pictures.length === 0) return [];
    return [
      html`<h2>${t(`report.group.${name}`)}</h2>
<p class="lead">${t(`report.group.${name}.lead`)}</p>
${pictures}${figures}`,
    ];
  }
}

/** What it comes to for someone who sees a pair of rows: as many times in 100 as the trees are right. */
function leadOf(evaluation: Evaluation, language: Language): readonly Html[] {
  const trees = measureOf(evaluation, "c2st.trees.auc.holdout") ?? measureOf(evaluation, "c2st.trees.auc");
  if (!trees) return [];
  const inHundred = (auc: number | undefined) => (auc === undefined ? null : Math.round(100 * auc));
  const { value, floor, ceiling } = trees;
  const times = { value: inHundred(value) as number, floor: inHundred(floor), ceiling: inHundred(ceiling) };
  return [html`<p class="summary">${say(language, "report.summary", times)}</p>`];
}

/** How marks and lines are read, once for the whole page. */
function key(t: (code: PlainCode) => string): Html {
  const mark = (shape: Html) => html`<svg class="mark" viewBox="-9 -9 18 18" aria-hidden="true">${shape}</svg>`;
  return html`<ul class="key card"><li>${lineSample("real")}<span>${t("report.key.real")}</span></li>
<li>${mark(VALUE_MARK)}${lineSample("synthetic")}<span>${t("report.key.synthetic")}</span></li>
<li>${lineSample("judge")}<span>${t("report.key.judge")}</span></li>
<li>${mark(FLOOR_MARK)}<span>${t("report.key.floor")}</span></li>
<li>${mark(CEILING_MARK)}<span>${t("report.key.ceiling")}</span></li></ul>`;
}
