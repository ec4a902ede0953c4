import { type Language, say } from "../messages/index.ts";
import type { Scalars } from "../training/index.ts";
import { curveChart, type Series, type Side } from "./curve-chart.ts";
import { grouped } from "./format.ts";
import { type Html, html } from "./html.ts";
import { legend } from "./legend.ts";

/** Points of a curve, at most: more are not seen. */
const MOST_POINTS = 400;

type Progress = { readonly step: number } & Scalars;

/** The curves of a game: V(D,G) beside −log 4, D(x) and D(G(z)) beside ½, and both losses. */
export function gameSection(history: readonly object[], language: Language): readonly Html[] {
  const events = thinned(history.filter(isProgress));
  if (events.length < 2) return [];
  const series = (side: Side, of: keyof Scalars): Series => ({
    side,
    points: events.filter((event) => Number.isFinite(event[of])).map((event) => [event.step, event[of]] as const),
  });
  const t = (code: "report.game.value" | "report.game.scores" | "report.game.losses") => say(language, code, undefined);
  const judge = say(language, "report.judge", undefined);
  const card = (title: string, names: Parameters<typeof legend>[0], picture: Html) =>
    html`<figure class="card"><figcaption class="head"><h3>${title}</h3></figcaption>${legend(names)}${picture}</figure>
`;
  return [
    html`<h2>${say(language, "report.game", undefined)}</h2>
<p class="lead">${say(language, "report.game.lead", { steps: grouped(events.at(-1)?.step ?? 0) })}</p>
<div class="grid">
${card(t("report.game.value"), [["judge", "V(D, G)"]], curveChart([series("judge", "value")], { label: t("report.game.value"), reference: [-Math.log(4), "−log 4"], range: [-1.5, -1.25], smooth: true }))}${card(
  t("report.game.scores"),
  [
    ["real", "D(x)"],
    ["synthetic", "D(G(z))"],
  ],
  curveChart([series("real", "realScore"), series("synthetic", "fakeScore")], {
    label: t("report.game.scores"),
    reference: [0.5, "½"],
    range: [0.3, 0.7],
    smooth: true,
  }),
)}${card(
  t("report.game.losses"),
  [
    ["judge", judge],
    ["synthetic", say(language, "report.generator", undefined)],
  ],
  curveChart([series("judge", "discriminatorLoss"), series("synthetic", "generatorLoss")], {
    label: t("report.game.losses"),
    smooth: true,
  }),
)}</div>
`,
  ];
}

const isProgress = (event: object): event is Progress =>
  "step" in event && "value" in event && "realScore" in event && "fakeScore" in event;

function thinned(events: readonly Progress[]): readonly Progress[] {
  const every = Math.ceil(events.length / MOST_POINTS);
  return events.filter((_, i) => (events.length - 1 - i) % every === 0);
}
