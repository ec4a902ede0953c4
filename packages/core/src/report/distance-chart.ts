import type { DistanceHistograms } from "../evaluation/index.ts";
import { bottomAxis } from "./axis.ts";
import { axisNumber } from "./format.ts";
import { type Html, html } from "./html.ts";
import { outlineOf } from "./path.ts";
import { linear, roundTicks } from "./scale.ts";

const [WIDTH, HEIGHT] = [320, 176];

/** How far synthetic rows lie from the closest training row, filled, and from the closest row of the holdout, as a dotted outline. */
export function distanceChart({ most, train, holdout }: DistanceHistograms, label: string): Html {
  const bins = train.length;
  const x = linear([0, bins], [0, WIDTH]);
  const y = linear([0, Math.max(...train, ...holdout)], [HEIGHT, 4]);
  const outline = outlineOf(train, x, y);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT + 20}" role="img" aria-label="${label}">
<path class="synthetic area" d="${outline}Z"/><path class="synthetic" d="${outline}"/>
<path class="real" d="${outlineOf(holdout, x, y)}"/>
<path class="axis" d="M0 ${HEIGHT}H${WIDTH}"/>
${bottomAxis(roundTicks(0, most, 6).slice(1), linear([0, most], [0, WIDTH]), HEIGHT, axisNumber)}
</svg>`;
}
