import type { Columns } from "../encoder/index.ts";
import { alignColumns } from "./aligned.ts";
import { type CellColumn, cellsOf } from "./cells.ts";
import type { Score } from "./score.ts";
import { totalVariation } from "./total-variation.ts";

/** The pair error and what each pair of columns adds to it. */
export interface PairError extends Score<"pairError"> {
  readonly pairs: readonly { readonly names: readonly [string, string]; readonly value: number }[];
}

/** Cells of a column of numbers. */
const QUANTILES = 20;

/**
 * How far the columns hang together otherwise than the real ones: the mean over pairs of columns of the total variation
 * between their two-way tables, from 0 to 1; 0 of a single column.
 *
 * Numbers are cut into at most 20 cells at the quantiles of the real ones; a missing cell is a value of its own. Tables of
 * few rows differ by chance: compare with the error of {@link shuffledColumns} and of real rows, as many.
 */
export function pairError(real: Columns, generated: Columns): PairError {
  const columns = alignColumns(real, generated).map((column) => ({ name: column.name, ...cellsOf(column, QUANTILES) }));
  const pairs = columns.flatMap((first, i) =>
    columns.slice(i + 1).map((second) => ({
      names: [first.name, second.name] as const,
      value: errorOf(first, second),
    })),
  );
  const value = pairs.reduce((sum, pair) => sum + pair.value, 0) / Math.max(1, pairs.length);
  return { name: "pairError", value, better: "lower", pairs };
}

function errorOf(first: CellColumn, second: CellColumn): number {
  const both = (a: Uint16Array, b: Uint16Array): Uint32Array =>
    Uint32Array.from(a, (cell, row) => cell * second.cells + b[row]);
  const cells = first.cells * second.cells;
  return totalVariation(both(first.real, second.real), both(first.generated, second.generated), cells);
}
