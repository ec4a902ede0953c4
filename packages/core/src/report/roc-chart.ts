import { bottomAxis, leftAxis } from "./axis.ts";
import { axisNumber } from "./format.ts";
import { type Html, html } from "./html.ts";
import { lineThrough } from "./path.ts";
import { linear } from "./scale.ts";

const [LEFT, RIGHT, TOP, BOTTOM] = [38, 316, 8, 286];
/** Points of the curve, at most: more are not seen. */
const MOST_POINTS = 200;

/** The ROC curve of one who says which rows are real, over the diagonal of a coin. */
export function rocChart(
  roc: readonly (readonly [falsePositives: number, truePositives: number])[],
  { label, coin }: { readonly label: string; readonly coin: string },
): Html {
  const every = Math.ceil(roc.length / MOST_POINTS);
  const points = roc.filter((_, i) => i % every === 0 || i === roc.length - 1);
  const x = linear([0, 1], [LEFT, RIGHT]);
  const y = linear([0, 1], [BOTTOM, TOP]);
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return html`<svg viewBox="0 0 320 ${BOTTOM + 22}" role="img" aria-label="${label}">
${leftAxis(ticks, y, [LEFT, RIGHT], axisNumber)}${bottomAxis(ticks.slice(1), x, BOTTOM, axisNumber)}
<path class="reference" d="M${LEFT} ${BOTTOM}L${RIGHT} ${TOP}"/><text class="note" x="${x(0.73)}" y="${y(0.66)}">${coin}</text>
<path class="judge area" d="${lineThrough(points, x, y)}L${RIGHT} ${BOTTOM}Z"/><path class="judge" d="${lineThrough(points, x, y)}"/>
</svg>`;
}
