import type { Measure, MetricGroup, MetricResult } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import { figure } from "./format.ts";
import { gauge } from "./gauge.ts";
import { type Html, html } from "./html.ts";
import { type BaseName, baseOf, isAgainstHoldout, metricWords } from "./metric-name.ts";

type Measured = Extract<MetricResult, Measure>;

/** The figures of a group, each between its floor and its ceiling: against the training rows, and below against the holdout. */
export function metricList(group: MetricGroup, metrics: readonly MetricResult[], language: Language): readonly Html[] {
  const byName = new Map<BaseName, Measured[]>();
  for (const metric of metrics) {
    // What real rows teach is the ceiling of what synthetic ones do.
    if (metric.group !== group || "omitted" in metric || metric.name === "trtr") continue;
    const name = baseOf(metric.name);
    byName.set(name, [...(byName.get(name) ?? []), metric]);
  }
  if (byName.size === 0) return [];
  const t = (code: "report.value" | "report.floor" | "report.ceiling") => say(language, code, undefined);
  return [
    html`<div class="metrics card"><div class="metric names" aria-hidden="true"><div></div><div class="measures"><div class="measure"><span></span><span class="ways"><span>${say(language, "report.worse", undefined)}</span><span>${say(language, "report.better", undefined)}</span></span><span>${t("report.value")}</span><small></small><span>${t("report.floor")}</span><span>${t("report.ceiling")}</span></div></div></div>
${[...byName].map(([name, measured]) => item(name, measured, language))}</div>
`,
  ];
}

function item(name: BaseName, measured: readonly Measured[], language: Language): Html {
  const { title, means } = metricWords(name, language);
  return html`<div class="metric"><div class="what"><h3>${title} <code>${name}</code></h3><p>${means}</p></div>
<div class="measures">${measured.map((metric) => line(metric, title, measured.length > 1, language))}</div></div>
`;
}

function line(metric: Measured, title: string, twins: boolean, language: Language): Html {
  const { name, value, floor, ceiling, standardError } = metric;
  const against = twins
    ? say(language, isAgainstHoldout(name) ? "report.against.holdout" : "report.against.train", undefined)
    : "";
  const error = standardError === undefined ? "" : `±${figure(2 * standardError)}`;
  const bound = (code: "report.floor" | "report.ceiling", of: number | undefined) =>
    of === undefined
      ? html`<span class="none">–</span>`
      : html`<span><i>${say(language, code, undefined)} </i>${figure(of)}</span>`;
  return html`<div class="measure"><span class="against">${against}</span>${gauge(metric, `${title}: ${figure(value)}`)}<b>${figure(value)}</b><small>${error}</small>${bound("report.floor", floor)}${bound("report.ceiling", ceiling)}</div>
`;
}
