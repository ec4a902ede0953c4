import { type Column, isTemporal, type TemporalColumn } from "../table/index.ts";
import { unitsOfDay } from "./columns/temporal-parts.ts";

/** Fewer rows may be in order by chance. */
const FEWEST_ROWS = 20;
/** The share of rows that are in order where two columns are. */
const IN_ORDER = 0.98;

/**
 * For each column of dates or timestamps that hardly ever comes before another, that other: of several the nearest. No
 * column comes, by way of others, after itself.
 */
export function precedences(columns: readonly Column[]): ReadonlyMap<string, TemporalColumn> {
  const moments = columns.filter(isTemporal).filter(({ type }) => type.kind !== "time");
  const found = new Map<string, TemporalColumn>();
  // Who comes later is later on average: to look only at earlier ones leaves no circle.
  const byMean = moments.map((column) => ({ column, mean: meanOf(column) })).sort((a, b) => a.mean - b.mean);
  byMean.forEach(({ column }, i) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (const { column: base } of byMean.slice(0, i)) {
      const gap = gapBetween(base, column);
      if (gap !== undefined && gap < nearest) {
        nearest = gap;
        found.set(column.type.name, base);
      }
    }
  });
  return found;
}

function meanOf({ values, missing }: TemporalColumn): number {
  let [sum, rows] = [0, 0];
  for (let row = 0; row < values.length; row++) {
    if (missing?.[row]) continue;
    sum += values[row];
    rows++;
  }
  return sum / Math.max(1, rows);
}

/**
 * The mean distance from `base` to `column` where the two are in order in nearly every row, and would not be by their
 * ranges alone; undefined where they are not, or where a row has only the later one.
 */
function gapBetween(base: TemporalColumn, column: TemporalColumn): number | undefined {
  const { type } = column;
  if (base.type.kind !== type.kind || base.type.zone !== type.zone) return undefined;
  if (unitsOfDay(base.type) !== unitsOfDay(type)) return undefined;
  if (base.type.lattice.bounds[1] <= type.lattice.bounds[0]) return undefined;
  let [rows, inOrder, sum] = [0, 0, 0];
  for (let row = 0; row < column.values.length; row++) {
    if (column.missing?.[row]) continue;
    if (base.missing?.[row]) return undefined;
    const gap = column.values[row] - base.values[row];
    rows++;
    if (gap >= 0) inOrder++;
    sum += gap;
  }
  return rows >= FEWEST_ROWS && inOrder >= IN_ORDER * rows ? sum / rows : undefined;
}
