import { type Evaluation, type Grade, measureOf, type Verdict, wordsOfReason } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import { gauge } from "./gauge.ts";
import { type Html, html } from "./html.ts";
import { baseOf, metricWords } from "./metric-name.ts";

/** Grades are told by their shape as well as by their words. */
const SIGNS: { readonly [G in Grade]: Html } = {
  good: html`<path d="M6.5 12.5 10.5 16.5 17.5 8"/>`,
  fair: html`<path d="M6.5 12H17.5"/>`,
  bad: html`<path d="M8 8 16 16M16 8 8 16"/>`,
  unknown: html`<path d="M12 17V17M9 9.5A3 3 0 1 1 12 13V14"/>`,
};

/** A verdict in words, with the figure that decided and its bound. */
export function verdictCard(verdict: Verdict, evaluation: Evaluation, language: Language): Html {
  const { about, grade, because } = verdict;
  const words = say(language, `evaluation.verdict.${about}.${grade}`, undefined);
  // The first sentence is the grade.
  const [, head, rest] = /^(.*?[.;])(?:\s(.*))?$/s.exec(words) ?? ["", words, ""];
  return html`<section class="card verdict ${grade}"><svg class="sign" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11"/>${SIGNS[grade]}</svg>
<h2>${head.replace(/[.;]$/, "")}</h2>
${rest ? html`<p>${rest[0].toUpperCase() + rest.slice(1)}</p>` : []}${because ? decided(because, evaluation, language) : []}</section>
`;
}

function decided(because: NonNullable<Verdict["because"]>, evaluation: Evaluation, language: Language): Html {
  const { metric, value, threshold } = because;
  const measure = measureOf(evaluation, metric);
  const better = evaluation.metrics.find(({ name }) => name === metric)?.better ?? "lower";
  const { title } = metricWords(baseOf(metric), language);
  return html`<div class="because">${gauge({ ...measure, better, value, bound: threshold }, title)}
<p>${title}: ${wordsOfReason(because, language)}</p></div>`;
}
