import { type Column, type ColumnType, countMissing, isCoded, type KindName } from "./column.ts";
import { KINDS } from "./kinds/registry.ts";

/** What a column is like, in brief: plain JSON. */
export interface ColumnSummary {
  readonly name: string;
  readonly kind: KindName;
  /** Of rows that are at hand: the number of missing cells. */
  readonly missing?: number;
  /** Of categories and texts: how many different ones there are. */
  readonly distinct?: number;
  /** Of numbers, dates and times: the least and the greatest, as they are written. */
  readonly range?: readonly [string, string];
  /** The first categories, which are the most frequent unless they have another order, and the rows that hold them; of keys, some. */
  readonly values?: readonly { readonly text: string; readonly rows?: number }[];
  /** Of dates and times: how they are written. */
  readonly format?: string;
  /** Of timestamps with a zone: the one they are written with. */
  readonly zone?: string;
}

/** Values that are named. */
const NAMED = 5;

/** What a column is like, by its type alone. */
export function summarizeType(type: ColumnType): ColumnSummary {
  const { name, kind } = type;
  const write = KINDS[kind].format(type);
  if ("pattern" in type) return { name, kind, values: [{ text: write(0) }, { text: write(1) }] };
  if ("categories" in type) {
    const distinct = type.categories.length;
    if (distinct === 0 || kind === "text") return { name, kind, distinct };
    return { name, kind, distinct, values: type.categories.slice(0, NAMED).map((text) => ({ text })) };
  }
  const [low, high] = "style" in type ? type.style.bounds : type.lattice.bounds;
  const facts = { name, kind, range: [write(low), write(high)] as const };
  if ("style" in type) return facts;
  return { ...facts, format: type.format, ...(type.zone !== null && { zone: type.zone }) };
}

/** What a column of a table is like: its type, what is missing, and how many rows hold what. */
export function summarize(column: Column): ColumnSummary {
  const summary = { ...summarizeType(column.type), missing: countMissing(column) };
  if (!isCoded(column) || !summary.values) return summary;
  const counts = new Array<number>(column.type.categories.length).fill(0);
  column.values.forEach((code, row) => {
    if (!column.missing?.[row]) counts[code]++;
  });
  return { ...summary, values: summary.values.map(({ text }, code) => ({ text, rows: counts[code] })) };
}
