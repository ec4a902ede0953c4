import type { PairValue } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import { binsOf, sharesOfBoth, upward } from "./bins.ts";
import type { DrawnColumn } from "./drawn.ts";
import { figure } from "./format.ts";
import { gauge } from "./gauge.ts";
import { differenceMap, shadeMap } from "./heatmap.ts";
import { type Html, html } from "./html.ts";

/** A pair of columns: its error, and how often their values come together in the real rows, in the synthetic ones, and more or less often. */
export function pairCard(
  pair: PairValue,
  [across, down]: readonly [DrawnColumn, DrawnColumn],
  language: Language,
): Html {
  const words = {
    missing: say(language, "report.missing-cells", undefined),
    others: say(language, "report.other-categories", undefined),
  };
  const [a, b] = [binsOf(across, words), down.kind === "number" ? upward(binsOf(down, words)) : binsOf(down, words)];
  const shares = (of: "real" | "synthetic") => sharesOfBoth(a[of], b[of], a.names.length, b.names.length);
  const [real, synthetic] = [shares("real"), shares("synthetic")];
  const most = Math.max(...real, ...synthetic);
  const map = { across: a.names, down: b.names, most };
  const title = `${across.name} × ${down.name}`;
  const panels = [
    [say(language, "report.real", undefined), shadeMap({ ...map, values: real }, "real", title)],
    [say(language, "report.synthetic", undefined), shadeMap({ ...map, values: synthetic }, "synthetic", title)],
    [
      say(language, "report.difference", undefined),
      differenceMap({ ...map, values: real.map((share, cell) => synthetic[cell] - share) }, title),
    ],
  ] as const;
  return html`<figure class="card pair"><figcaption class="head"><h3>${title}</h3></figcaption>
<div class="pair-figure">${pairGauge(pair, language)}</div>
<div class="panels">${panels.map(([name, picture]) => html`<div><h4>${name}</h4>${picture}</div>`)}</div></figure>
`;
}

/** The error of a pair between its floor and its ceiling, in one line. */
export function pairGauge(pair: PairValue, language: Language): Html {
  const { value, floor, ceiling, chance } = pair;
  const numbers = { value: figure(value), floor: said(floor), ceiling: said(ceiling), chance: said(chance) };
  const text = say(language, "report.pair", numbers);
  return html`${gauge({ ...pair, better: "lower" }, text)}<span>${text}</span>`;
}

const said = (bound: number | undefined): string | null => (bound === undefined ? null : figure(bound));
