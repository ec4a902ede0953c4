import { type Html, html } from "./html.ts";
import type { Projection } from "./projection.ts";
import { linear } from "./scale.ts";

const SIZE = 320;
const EDGE = 8;

/** Points of a plane: real rows as crosses, synthetic ones as discs; `shown` says which, over the same stretch either way. */
export function scatterChart(
  { real, synthetic }: Pick<Projection, "real" | "synthetic">,
  shown: readonly ("real" | "synthetic")[],
  label: string,
): Html {
  const all = [...real, ...synthetic];
  const range = (i: 0 | 1): readonly [number, number] => {
    const values = all.map((point) => point[i]);
    return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  };
  const x = linear(range(0), [EDGE, SIZE - EDGE]);
  const y = linear(range(1), [SIZE - EDGE, EDGE]);
  const path = (points: Projection["real"], mark: string, from: number) =>
    points.map(([a, b]) => `M${Math.round(x(a)) - from} ${Math.round(y(b))}${mark}`).join("");
  return html`<svg viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label="${label}"><path class="frame" d="M0 0H${SIZE}V${SIZE}H0Z"/>
${shown.includes("synthetic") ? html`<path class="dots synthetic" d="${path(synthetic, "h0", 0)}"/>` : []}
${shown.includes("real") ? html`<path class="crosses real" d="${path(real, "h4m-2-2v4", 2)}"/>` : []}
</svg>`;
}
