import type { DrawnColumn } from "./drawn-column.ts";
import { percent, shortened } from "./format.ts";
import { type Html, html } from "./html.ts";

const WIDTH = 320;
const ROW = 42;
/** Categories shown; the rest is one more. */
const MOST_ROWS = 5;

interface Shares {
  readonly text: string;
  readonly real: number;
  readonly generated: number;
}

/** Two bars for each category, the commonest real ones first. */
export function categoryChart(
  column: DrawnColumn,
  words: { readonly label: string; readonly missing: string; readonly others: (count: number) => string },
): Html {
  const rows = shown(sharesOf(column, words.missing), words.others);
  const top = Math.max(...rows.flatMap(({ real, generated }) => [real, generated]));
  const length = (share: number): string => (share > 0 ? Math.max(1.5, (WIDTH * share) / top) : 0).toFixed(1);
  return html`<svg viewBox="0 0 ${WIDTH} ${ROW * rows.length}" role="img" aria-label="${words.label}">
${rows.map(
  ({ text, real, generated }, i) => html`<g transform="translate(0 ${ROW * i})"><title>${text}</title>
<text x="0" y="13">${shortened(text, 26)}</text>
<text x="${WIDTH}" y="13" text-anchor="end"><tspan class="real">${percent(real)}</tspan><tspan dx="8" class="generated">${percent(generated)}</tspan></text>
<rect class="real" y="19" width="${length(real)}" height="6" rx="1"/><rect class="generated" y="27" width="${length(generated)}" height="6" rx="1"/></g>
`,
)}</svg>`;
}

/** The share of each category and, where there are any, of missing cells; the commonest real ones first. */
function sharesOf({ categories, real, generated }: DrawnColumn, missing: string): Shares[] {
  const count = (values: Float64Array): Float64Array => {
    const shares = new Float64Array(categories.length + 1);
    for (const code of values) shares[Number.isNaN(code) ? categories.length : code] += 1 / values.length;
    return shares;
  };
  const [ours, theirs] = [count(real), count(generated)];
  return [...categories, missing]
    .map((text, i) => ({ text, real: ours[i], generated: theirs[i] }))
    .filter((row) => row.real + row.generated > 0)
    .sort((a, b) => b.real - a.real);
}

function shown(rows: readonly Shares[], others: (count: number) => string): Shares[] {
  if (rows.length <= MOST_ROWS + 1) return [...rows];
  const rest = rows.slice(MOST_ROWS);
  const sum = (of: "real" | "generated"): number => rest.reduce((total, row) => total + row[of], 0);
  return [...rows.slice(0, MOST_ROWS), { text: others(rest.length), real: sum("real"), generated: sum("generated") }];
}
