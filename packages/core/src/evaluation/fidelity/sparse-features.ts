import { quantileOfSorted, type SparseRows } from "../../stats/index.ts";
import type { EvidenceColumn } from "../aligned.ts";
import type { Sample } from "../sample.ts";

/** Categories of a column with a feature of their own, at most, and the fewest rows of one. */
const MOST_CATEGORIES = 100;
const FEWEST_ROWS = 5;

/** Writes a row's features into the sparse rows. */
type Write = (value: number, put: (feature: number, value: number) => void) => void;

/**
 * Rows as a linear classifier takes them, by what these rows are like: numbers less their mean over their sd, a missing one as
 * the median and marked; categories one-hot, the rare ones together, missing cells as one more.
 */
export function fitSparseFeatures(
  columns: readonly EvidenceColumn[],
  { values }: Sample,
): (sample: Sample) => SparseRows {
  let width = 0;
  const writers = columns.map(({ kind, categories }, c) => {
    const { writes, features } =
      kind === "number" ? ofNumbers(values[c], width) : ofCategories(values[c], categories.length, width);
    width += features;
    return writes;
  });
  return (sample) => {
    const starts = new Uint32Array(sample.rows + 1);
    const at: number[] = [];
    const numbers: number[] = [];
    const put = (feature: number, value: number): void => {
      at.push(feature);
      numbers.push(value);
    };
    for (let row = 0; row < sample.rows; row++) {
      for (const [c, write] of writers.entries()) write(sample.values[c][row], put);
      starts[row + 1] = at.length;
    }
    return { width, starts, columns: Uint32Array.from(at), values: Float64Array.from(numbers) };
  };
}

function ofNumbers(values: Float64Array, first: number): { writes: Write; features: number } {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const median = sorted.length > 0 ? quantileOfSorted(sorted, 0.5) : 0;
  const filled = values.map((value) => (Number.isNaN(value) ? median : value));
  const mean = filled.reduce((sum, value) => sum + value, 0) / filled.length;
  const sd = Math.sqrt(filled.reduce((sum, value) => sum + (value - mean) ** 2, 0) / filled.length) || 1;
  return {
    features: 2,
    writes: (value, put) => {
      const missing = Number.isNaN(value);
      put(first, ((missing ? median : value) - mean) / sd);
      if (missing) put(first + 1, 1);
    },
  };
}

function ofCategories(values: Float64Array, count: number, first: number): { writes: Write; features: number } {
  const rows = new Uint32Array(count);
  for (const code of values) if (!Number.isNaN(code)) rows[code]++;
  const common = Array.from(rows.keys())
    .filter((code) => rows[code] >= FEWEST_ROWS)
    .sort((a, b) => rows[b] - rows[a] || a - b)
    .slice(0, MOST_CATEGORIES);
  const [rare, missing] = [common.length, common.length + 1];
  const featureOf = new Uint32Array(count).fill(rare);
  for (const [feature, code] of common.entries()) featureOf[code] = feature;
  return {
    features: common.length + 2,
    writes: (code, put) => put(first + (Number.isNaN(code) ? missing : featureOf[code]), 1),
  };
}
