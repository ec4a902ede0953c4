import { quantileOfSorted } from "../../stats/index.ts";
import type { EvidenceColumn } from "../aligned.ts";

/** How a column is cut into cells, the last of them for missing values. */
export interface Cells {
  readonly cells: number;
  readonly cut: (values: Float64Array) => Uint16Array;
}

/** Categories with a cell of their own, at most: the tables of two columns stay small. */
const MOST_CATEGORIES = 255;

/** Cuts numbers into at most `quantiles` cells that hold equally many real rows; the rarer of very many categories share one. */
export function cellsOf({ kind, categories }: EvidenceColumn, real: Float64Array, quantiles: number): Cells {
  const { cells, cellOf } = kind === "number" ? numberCells(real, quantiles) : categoryCells(real, categories.length);
  const cut = (values: Float64Array): Uint16Array => {
    const out = new Uint16Array(values.length);
    for (let row = 0; row < out.length; row++) out[row] = Number.isNaN(values[row]) ? cells : cellOf(values[row]);
    return out;
  };
  return { cells: cells + 1, cut };
}

interface Cut {
  readonly cells: number;
  readonly cellOf: (value: number) => number;
}

function numberCells(real: Float64Array, quantiles: number): Cut {
  const sorted = real.filter((value) => !Number.isNaN(value)).sort();
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const inner = Array.from({ length: quantiles - 1 }, (_, i) => quantileOfSorted(sorted, (i + 1) / quantiles));
  // Few values have a cell each; edges that fall together are one.
  const edges = distinct.length <= quantiles ? [...distinct.slice(0, -1)] : [...new Set(inner)];
  const cellOf = (value: number): number => {
    let cell = 0;
    while (cell < edges.length && value > edges[cell]) cell++;
    return cell;
  };
  return { cells: edges.length + 1, cellOf };
}

function categoryCells(real: Float64Array, count: number): Cut {
  if (count <= MOST_CATEGORIES) return { cells: count, cellOf: (code) => code };
  const rows = new Uint32Array(count);
  for (const code of real) if (!Number.isNaN(code)) rows[code]++;
  const byRows = Array.from(rows.keys()).sort((a, b) => rows[b] - rows[a] || a - b);
  const cellOf = new Uint16Array(count).fill(MOST_CATEGORIES);
  byRows.slice(0, MOST_CATEGORIES).forEach((code, cell) => {
    cellOf[code] = cell;
  });
  return { cells: MOST_CATEGORIES + 1, cellOf: (code) => cellOf[code] };
}
