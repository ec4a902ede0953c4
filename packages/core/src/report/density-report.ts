import { type GameMetricName, type Measure, type MetricResult, measureOf } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import type { Density } from "../points/index.ts";
import { bestJudgeChart, densityChart } from "./density-chart.ts";
import { origin } from "./facts.ts";
import { figure, grouped } from "./format.ts";
import { gameSection } from "./game-section.ts";
import { type Html, html } from "./html.ts";
import { legend } from "./legend.ts";
import { omissions } from "./omissions.ts";
import { page } from "./page.ts";
import { prose } from "./prose.ts";
import type { ReportData } from "./report-data.ts";
import { scatterChart } from "./scatter-chart.ts";

/** What a report of points shows: whose density is known. */
export interface DensityReportData extends Pick<ReportData, "model"> {
  /** The name of the density. */
  readonly title: string;
  readonly density: Density;
  /** Rows × dimension. */
  readonly generated: Float32Array;
  readonly metrics: readonly MetricResult<GameMetricName>[];
}

/** Points that are drawn of either kind, at most. */
const MOST_POINTS = 2000;

/**
 * A report on points whose density is known, as one HTML page: the density beside the generated points, what the best D would
 * say of them, the figures of the game beside those of as many real points, and its curves.
 * @example await writeFile("report.html", renderDensityReport({ title: "ring", density, generated, metrics }, "en"));
 */
export function renderDensityReport(
  { title, density, generated, metrics, model }: DensityReportData,
  language: Language,
): string {
  const rows = grouped(generated.length / density.dimension);
  const criterion = measureOf({ metrics }, "criterion");
  const summary = criterion && say(language, "report.density.summary", { criterion: figure(criterion.value) });
  const head = html`${summary ? html`<p class="summary">${prose(summary)}</p>` : []}<p class="facts">${say(language, "report.density.facts", { rows })}</p><p class="facts">${origin(model, language)}</p>`;
  const body = html`<h2>${say(language, "report.density", undefined)}</h2>
<div class="grid">
${picturesOf(density, generated, language)}</div>
<h2>${say(language, "report.density.figures", undefined)}</h2>
<p class="lead">${say(language, "report.density.figures.lead", undefined)}</p>
<div class="metrics card">${metrics.flatMap((metric) => ("omitted" in metric ? [] : [item(metric, language)]))}</div>
${gameSection(model?.history ?? [], language)}
${omissions({ metrics }, language)}`;
  return page(title, head, body, language);
}

function picturesOf(density: Density, generated: Float32Array, language: Language): readonly Html[] {
  const card = (title: string, picture: Html, key: Html | readonly Html[]) =>
    html`<figure class="card"><figcaption class="head"><h3>${title}</h3></figcaption>${key}${picture}</figure>
`;
  const [real, synthetic] = [say(language, "report.real", undefined), say(language, "report.synthetic", undefined)];
  if (density.dimension === 1) {
    const [title, best] = [
      say(language, "report.density.line", undefined),
      say(language, "report.density.best", undefined),
    ];
    return [
      card(
        title,
        densityChart(density, generated, title),
        legend([
          ["real", real],
          ["synthetic", synthetic],
        ]),
      ),
      card(best, bestJudgeChart(density, generated, best), legend([["judge", "D*(x)"]])),
    ];
  }
  const drawn = Math.min(MOST_POINTS, generated.length / 2);
  const sample = new Float32Array(2 * drawn);
  density.sample(sample, 1, 0);
  const [across, up] = density.window;
  const inside = (points: Float32Array) =>
    Array.from({ length: drawn }, (_, row) => [points[2 * row], points[2 * row + 1]] as const).filter(
      ([x, y]) => x >= across[0] && x <= across[1] && y >= up[0] && y <= up[1],
    );
  const points = { real: inside(sample), synthetic: inside(generated) };
  return [
    card(real, scatterChart(points, ["real"], real), []),
    card(synthetic, scatterChart(points, ["synthetic"], synthetic), []),
    card(`${real}, ${synthetic}`, scatterChart(points, ["synthetic", "real"], synthetic), []),
  ];
}

function item(
  { name, value, standardError, ceiling }: Measure & { readonly name: GameMetricName },
  language: Language,
): Html {
  // How many modes there are is counted.
  const written = name === "modes.covered" ? String : figure;
  const error = standardError === undefined ? "" : ` ±${figure(2 * standardError)}`;
  const bound = ceiling === undefined ? "" : say(language, "report.density.ceiling", { value: written(ceiling) });
  return html`<div class="metric"><div class="what"><h3>${say(language, `metric.${name}`, undefined)} <code>${name}</code></h3><p>${prose(say(language, `metric.${name}.means`, undefined))}</p></div>
<div class="alone"><b>${written(value)}${error}</b><span>${bound}</span></div></div>
`;
}
