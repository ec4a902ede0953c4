import { percent, shortened } from "./format.ts";
import { type Html, html } from "./html.ts";

/** A thing that rows have, and the share of either table's rows that have it. */
export interface Shares {
  readonly text: string;
  readonly real: number;
  readonly synthetic: number;
}

const WIDTH = 320;
const ROW = 41;

/** Two bars a row: the real share outlined, the synthetic one filled; `top` is the share of a whole bar. */
export function shareBars(rows: readonly Shares[], top: number, label: string): Html {
  const length = (share: number): string => (share > 0 ? Math.max(1.5, ((WIDTH - 1) * share) / top) : 0).toFixed(1);
  return html`<svg viewBox="0 0 ${WIDTH} ${ROW * rows.length}" role="img" aria-label="${label}">
${rows.map(
  ({ text, real, synthetic }, i) => html`<g transform="translate(0 ${ROW * i})"><title>${text}</title>
<text x="0" y="12">${shortened(text, 26)}</text>
<text x="${WIDTH}" y="12" text-anchor="end"><tspan class="real">${percent(real)}</tspan><tspan dx="10" class="synthetic">${percent(synthetic)}</tspan></text>
<rect class="real" x=".5" y="18.5" width="${length(real)}" height="6" rx="1"/><rect class="synthetic" x=".5" y="27" width="${length(synthetic)}" height="6" rx="1"/></g>
`,
)}</svg>`;
}
