import { type Language, say } from "../messages/index.ts";
import type { Estimate, Scalars } from "../training/index.ts";
import { type CurveOptions, curveChart, type Series, type Side } from "./curve-chart.ts";
import { type Html, html } from "./html.ts";
import { legend } from "./legend.ts";
import { prose } from "./prose.ts";

/** Points of a curve, at most: more are not seen. */
const MOST_POINTS = 400;

/** A line of a picture: who it is about, its name, and the number of each event that it goes through. */
type Line = readonly [side: Side, name: string, of: string];

/** The curves of a game: V(D,G) beside −log 4, D(x) and D(G(z)) beside ½, both losses, and how well trees told its rows apart. */
export function gameSection(history: readonly object[], language: Language): readonly Html[] {
  const progress = history.filter((event) => isOf<keyof Scalars>(event, ["value", "realScore", "fakeScore"]));
  const estimates = history.filter((event) => isOf<keyof Estimate>(event, ["auc"]));
  if (progress.length < 2) return [];
  const t = (code: "value" | "scores" | "losses" | "estimates" | "trees") =>
    say(language, `report.game.${code}`, undefined);
  const card = (
    events: readonly Event[],
    label: string,
    lines: readonly Line[],
    options: Omit<CurveOptions, "label">,
  ) =>
    html`<figure class="card"><figcaption class="head"><h3>${label}</h3></figcaption>${legend(lines.map(([side, name]) => [side, name]))}${curveChart(
      lines.map(([side, , of]) => seriesOf(side, events, of)),
      { label, ...options },
    )}</figure>
`;
  const half = [0.5, "½"] as const;
  return [
    html`<h2>${say(language, "report.game", undefined)}</h2>
<p class="lead">${prose(say(language, "report.game.lead", undefined))}</p>
<div class="grid">
${card(progress, t("value"), [["judge", "V(D, G)", "value"]], { reference: [-Math.log(4), "−log 4"], range: [-1.5, -1.25], smooth: true })}${card(
  progress,
  t("scores"),
  [
    ["real", "D(x)", "realScore"],
    ["synthetic", "D(G(z))", "fakeScore"],
  ],
  { reference: half, range: [0.3, 0.7], smooth: true },
)}${card(
  progress,
  t("losses"),
  [
    ["judge", "D", "discriminatorLoss"],
    ["synthetic", "G", "generatorLoss"],
  ],
  { smooth: true },
)}${estimates.length < 2 ? [] : card(estimates, t("estimates"), [["judge", t("trees"), "auc"]], { reference: half, range: [0.5, 0.75] })}</div>
`,
  ];
}

type Event = { readonly step: number } & { readonly [Of in string]?: number };

/** Whether an event has a step and these numbers. */
const isOf = <Name extends string>(event: object, names: readonly NoInfer<Name>[]): event is Event =>
  ["step", ...names].every((name) => Number.isFinite((event as Record<string, unknown>)[name]));

/** The line through a number of the events that have it; the last one is kept. */
function seriesOf(side: Side, events: readonly Event[], of: string): Series {
  const points = events.flatMap((event) => {
    const value = event[of];
    return value !== undefined && Number.isFinite(value) ? [[event.step, value] as const] : [];
  });
  const every = Math.ceil(points.length / MOST_POINTS);
  return { side, points: points.filter((_, i) => (points.length - 1 - i) % every === 0) };
}
