import { type Language, say } from "../messages/index.ts";
import { grouped } from "./format.ts";
import { type Html, html } from "./html.ts";
import type { ReportData } from "./report-data.ts";

/** What was compared, and where the synthetic rows come from: raw, refined, or a file of which nothing is known. */
export function facts({ evaluation, model }: ReportData, language: Language): Html {
  const { rows, columns } = evaluation;
  const counts = say(language, "report.facts", {
    train: grouped(rows.train),
    holdout: rows.holdout === null ? null : grouped(rows.holdout),
    synthetic: grouped(rows.synthetic),
    columns: columns.length,
  });
  return html`<p class="facts">${counts}</p><p class="facts">${origin(model, language)}</p>`;
}

/** Where synthetic rows come from, and whether they were chosen. */
export function origin(model: ReportData["model"], language: Language): string {
  if (!model) return say(language, "report.from-file", undefined);
  const { refinement, steps } = model.manifest;
  return refinement
    ? say(language, "report.refined", { steps: grouped(steps), percent: Math.round(100 * refinement.acceptance) })
    : say(language, "report.raw", { steps: grouped(steps) });
}
