import { comparison } from "../comparison.ts";
import { meanOf } from "../mean.ts";
import { omit, type PairValue } from "../metric.ts";
import type { Sample } from "../sample.ts";
import { worstFirst } from "../worst-first.ts";
import { correlation, isConstant } from "./correlation.ts";
import { cramersV } from "./cramers-v.ts";
import { totalVariation } from "./total-variation.ts";

/** Bins between the least and the greatest number of a table. */
const BINS = 10;
/** Pairs count whose real columns have a correlation, or a Cramér's V, beyond these. */
const CORRELATED = 0.5;
const ASSOCIATED = 0.3;

/**
 * SDMetrics' Column Pair Trends: the mean over pairs of columns of 1 less half the difference of Pearson's correlations of two
 * columns of numbers, or less the total variation between the two-way tables of others. Numbers beside categories are cut
 * into ten equal bins, in either table between its own least and greatest number; a missing cell beside them is a category.
 * Only pairs count that hang together in the real rows: a correlation beyond 0.5, or a Cramér's V above 0.3.
 * @see SDMetrics 0.32, QualityReport.
 */
export const pairsTrends = comparison({
  name: "pairs.trends",
  group: "fidelity",
  better: "higher",
  cost: 2,
  mostRows: 100_000,
  compare({ columns, reference, sample }) {
    if (columns.length < 2) return omit("evaluation.omitted.few-columns", { columns: columns.length, needed: 2 });
    const cut = columns.map(({ kind, categories }, c) => ({
      cells: kind === "number" ? BINS + 2 : categories.length + 1,
      of: [reference, sample].map(({ values }) =>
        kind === "number"
          ? binned(values[c])
          : values[c].map((code) => (Number.isNaN(code) ? categories.length : code)),
      ),
    }));
    const pairs: PairValue[] = [];
    for (let i = 0; i < columns.length; i++) {
      for (let j = i + 1; j < columns.length; j++) {
        const names = [columns[i].name, columns[j].name] as const;
        if (columns[i].kind === "number" && columns[j].kind === "number") {
          const [real, synthetic] = [reference, sample].map((rows) => correlationOf(rows, i, j));
          if (real === null || synthetic === null || Math.abs(real) <= CORRELATED) continue;
          pairs.push({ names, value: 1 - Math.abs(real - synthetic) / 2 });
        } else {
          const [first, second] = [cut[i], cut[j]];
          if (cramersV(first.of[0], second.of[0], first.cells, second.cells) <= ASSOCIATED) continue;
          const [a, b] = [0, 1].map((t) => first.of[t].map((cell, row) => cell * second.cells + second.of[t][row]));
          pairs.push({ names, value: 1 - totalVariation(a, b, first.cells * second.cells) });
        }
      }
    }
    if (pairs.length === 0) return omit("evaluation.omitted.no-trends", undefined);
    return { value: meanOf(pairs), pairs: worstFirst(pairs, "higher") };
  },
});

const correlationOf = ({ values }: Sample, i: number, j: number): number | null =>
  isConstant(values[i]) || isConstant(values[j]) ? null : correlation(values[i], values[j]);

/** How many of the edges of ten equal bins a number reaches; a missing one, like the greatest, all of them. */
function binned(values: Float64Array): Float64Array {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low === high) [low, high] = [low - 0.5, high + 0.5];
  const step = (high - low) / BINS;
  const edges = Float64Array.from({ length: BINS + 1 }, (_, i) => (i === BINS ? high : low + i * step));
  return values.map((value) => {
    if (Number.isNaN(value)) return BINS + 1;
    let reached = Math.min(BINS, Math.max(0, Math.floor((value - low) / step)));
    // The division may round to either side of an edge.
    while (reached <= BINS && value >= edges[reached]) reached++;
    while (reached > 0 && value < edges[reached - 1]) reached--;
    return reached;
  });
}
