import { type Column, isCoded, type Learning, summarize } from "@zerosum/core";
import { said } from "./said.ts";
import type { ColumnView, Distribution } from "./table-messages.ts";

/** Bars of a range, and values that are named. */
const [BARS, NAMED] = [24, 5];
/** Categories that are listed, to be put in another order. */
const LISTED = 50;

/** A column as the page shows it. */
export function columnView(column: Column, learning: Learning): ColumnView {
  const { name, kind, missing = 0, format } = summarize(column);
  const rows = column.values.length;
  const listed = isCoded(column) && column.type.kind !== "text" && column.type.categories.length <= LISTED;
  return {
    name,
    kind,
    missing: rows === 0 ? 0 : missing / rows,
    distribution: distributionOf(column),
    learning: said("cli.columns.learning", learning),
    ...(format !== undefined && { format }),
    ...(listed && { values: column.type.categories }),
  };
}

/** What a column holds, in few numbers. */
function distributionOf(column: Column): Distribution {
  const { range, values = [], distinct = 0 } = summarize(column);
  if (range) return { kind: "range", counts: barsOf(column), from: range[0], to: range[1] };
  if (!isCoded(column)) return { kind: "examples", texts: values.map(({ text }) => text) };
  const counts = new Float64Array(column.type.categories.length);
  for (let row = 0; row < column.values.length; row++) if (!column.missing?.[row]) counts[column.values[row]]++;
  const commonest = [...counts.keys()].sort((a, b) => counts[b] - counts[a]).slice(0, NAMED);
  const all = column.values.length || 1;
  return {
    kind: "values",
    values: commonest.map((code) => ({ text: column.type.categories[code], share: counts[code] / all })),
    distinct,
  };
}

/** How many cells lie in each of equal parts of the range. */
function barsOf({ values, missing }: Column): number[] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < values.length; row++) {
    if (missing?.[row]) continue;
    low = Math.min(low, values[row]);
    high = Math.max(high, values[row]);
  }
  const bars = new Array<number>(BARS).fill(0);
  if (!(high > low)) return bars;
  for (let row = 0; row < values.length; row++) {
    if (!missing?.[row]) bars[Math.min(BARS - 1, Math.floor((BARS * (values[row] - low)) / (high - low)))]++;
  }
  return bars;
}
