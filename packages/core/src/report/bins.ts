import { quantileOfSorted } from "../stats/index.ts";
import type { DrawnColumn } from "./drawn.ts";
import { numberScaleOf } from "./value-text.ts";

/** How a column is cut for a picture: the names of its cells, and the cell of each row. */
export interface Bins {
  readonly names: readonly string[];
  readonly real: Uint16Array;
  readonly synthetic: Uint16Array;
}

/** Cells of a column, at most; missing cells and the rarer categories have one more each. */
const MOST_CELLS = 8;

/** Cells that hold about equally many real numbers, or the commonest categories; the last are the other ones and missing cells. */
export function binsOf(column: DrawnColumn, words: { readonly missing: string; readonly others: string }): Bins {
  const { names, cellOf } = column.kind === "number" ? numberCells(column) : categoryCells(column, words.others);
  const cut = (values: Float64Array) =>
    new Uint16Array(values.length).map((_, row) => (Number.isNaN(values[row]) ? names.length : cellOf(values[row])));
  const [real, synthetic] = [cut(column.real), cut(column.synthetic)];
  const anyMissing = [real, synthetic].some((cells) => cells.includes(names.length));
  return { names: anyMissing ? [...names, words.missing] : names, real, synthetic };
}

/** The same cells from the last to the first: numbers ascend from the bottom of a picture. */
export function upward({ names, real, synthetic }: Bins): Bins {
  const turn = (cells: Uint16Array) => cells.map((cell) => names.length - 1 - cell);
  return { names: names.toReversed(), real: turn(real), synthetic: turn(synthetic) };
}

interface Cells {
  readonly names: readonly string[];
  readonly cellOf: (value: number) => number;
}

function numberCells({ real, type }: DrawnColumn): Cells {
  const { write } = numberScaleOf(type);
  const sorted = real.filter((value) => !Number.isNaN(value)).sort();
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const inner = Array.from({ length: MOST_CELLS - 1 }, (_, i) => {
    // The last number below the quantile cuts as well, and is easier to read.
    const quantile = quantileOfSorted(sorted, (i + 1) / MOST_CELLS);
    return distinct.findLast((value) => value <= quantile) as number;
  });
  const few = distinct.length <= MOST_CELLS;
  const edges = few ? [...distinct.slice(0, -1)] : [...new Set(inner)];
  const last = few ? write(distinct.at(-1) ?? 0) : `> ${write(edges.at(-1) ?? 0)}`;
  const cellOf = (value: number): number => {
    const cell = edges.findIndex((edge) => value <= edge);
    return cell < 0 ? edges.length : cell;
  };
  return { names: [...edges.map((edge) => (few ? write(edge) : `≤ ${write(edge)}`)), last], cellOf };
}

function categoryCells({ real, categories }: DrawnColumn, others: string): Cells {
  const rows = new Float64Array(categories.length);
  for (const code of real) if (!Number.isNaN(code)) rows[code]++;
  const byRows = [...rows.keys()].sort((a, b) => rows[b] - rows[a] || a - b);
  const shown = byRows.slice(0, MOST_CELLS);
  const places = new Uint16Array(categories.length).fill(shown.length);
  shown.forEach((code, place) => {
    places[code] = place;
  });
  const names = shown.map((code) => categories[code]);
  return { names: byRows.length > shown.length ? [...names, others] : names, cellOf: (code) => places[code] };
}

/** The share of rows in each cell of two columns, row by row of the second. */
export function sharesOfBoth(across: Uint16Array, down: Uint16Array, width: number, height: number): Float64Array {
  const counts = new Float64Array(width * height);
  for (let row = 0; row < across.length; row++) counts[down[row] * width + across[row]]++;
  return counts.map((count) => count / across.length);
}
