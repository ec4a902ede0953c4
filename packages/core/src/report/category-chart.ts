import type { DrawnColumn } from "./drawn.ts";
import type { Html } from "./html.ts";
import { type Shares, shareBars } from "./share-bars.ts";

/** Categories shown; the rest is one more. */
const MOST_ROWS = 6;

/** Two bars for each category, the commonest real ones first. */
export function categoryChart(
  column: DrawnColumn,
  words: { readonly label: string; readonly missing: string; readonly others: (count: number) => string },
): Html {
  const rows = shown(sharesOf(column, words.missing), words.others);
  return shareBars(rows, Math.max(...rows.flatMap(({ real, synthetic }) => [real, synthetic])), words.label);
}

/** The share of each category and, where there are any, of missing cells; the commonest real ones first. */
function sharesOf({ categories, real, synthetic }: DrawnColumn, missing: string): Shares[] {
  const count = (values: Float64Array): Float64Array => {
    const counts = new Float64Array(categories.length + 1);
    for (const code of values) counts[Number.isNaN(code) ? categories.length : code]++;
    return counts.map((rows) => rows / values.length);
  };
  const [ours, theirs] = [count(real), count(synthetic)];
  return [...categories, missing]
    .map((text, i) => ({ text, real: ours[i], synthetic: theirs[i] }))
    .filter((row) => row.real + row.synthetic > 0)
    .sort((a, b) => b.real - a.real);
}

function shown(rows: readonly Shares[], others: (count: number) => string): Shares[] {
  if (rows.length <= MOST_ROWS + 1) return [...rows];
  const rest = rows.slice(MOST_ROWS);
  const sum = (of: "real" | "synthetic"): number => rest.reduce((total, row) => total + row[of], 0);
  return [...rows.slice(0, MOST_ROWS), { text: others(rest.length), real: sum("real"), synthetic: sum("synthetic") }];
}
