import type { Columns } from "../encoder/index.ts";
import { kolmogorovSmirnovTwoSample } from "../stats/index.ts";
import { type AlignedColumn, alignColumns } from "./aligned.ts";
import { cellsOf } from "./cells.ts";
import type { Score } from "./score.ts";
import { totalVariation } from "./total-variation.ts";

/** The column error and what each column adds to it. */
export interface ColumnError extends Score<"columnError"> {
  readonly columns: readonly { readonly name: string; readonly value: number }[];
}

/**
 * How far the columns are from the real ones, each by itself: the mean over columns of the Kolmogorov-Smirnov distance of
 * numbers and of the total variation of categories, from 0 to 1. A missing cell is a value of its own, below all numbers.
 * @example columnError(real, generated).value // 0.02
 */
export function columnError(real: Columns, generated: Columns): ColumnError {
  const columns = alignColumns(real, generated).map((column) => ({ name: column.name, value: errorOf(column) }));
  const value = columns.reduce((sum, column) => sum + column.value, 0) / columns.length;
  return { name: "columnError", value, better: "lower", columns };
}

function errorOf(column: AlignedColumn): number {
  if (column.kind === "number") return kolmogorovSmirnovTwoSample(lowered(column.real), lowered(column.generated));
  const { cells, real, generated } = cellsOf(column, 1);
  return totalVariation(real, generated, cells);
}

const lowered = (values: Float64Array): Float64Array =>
  values.map((value) => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value));
