import { type Column, isNumeric, type NumericColumn } from "../table/index.ts";
import { fitCategory } from "./columns/category.ts";
import { fitQuantile } from "./columns/quantile.ts";
import type { ColumnState } from "./columns/state.ts";
import { fitValues } from "./columns/values.ts";
import { countValues } from "./counted.ts";
import type { EncoderOptions } from "./options.ts";

/** Learns one column; undefined of a text, which is left out. */
export function fitColumn(column: Column, options: EncoderOptions): ColumnState | undefined {
  if (isNumeric(column)) return fitNumeric(column, options);
  const { type } = column;
  if (type.kind === "text") return undefined;
  if (type.kind === "constant" || type.kind === "empty") return { encoder: "constant", type };
  return fitCategory(column, options.maxCategories);
}

function fitNumeric(column: NumericColumn, { maxValues, atomShare, atomRows }: EncoderOptions): ColumnState {
  const counted = countValues(column);
  const present = counted.counts.reduce((sum, count) => sum + count, 0);
  const isAtom = (count: number) => count >= Math.max(atomShare * present, atomRows);
  // In a small table even measurements take few values: a category needs three rows a value on average.
  const few = counted.values.length <= Math.min(maxValues, Math.max(2, present / 3));
  return few || counted.counts.every(isAtom) ? fitValues(column, counted) : fitQuantile(column, counted, isAtom);
}
