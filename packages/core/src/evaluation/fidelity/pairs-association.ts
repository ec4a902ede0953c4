import type { EvidenceColumn } from "../aligned.ts";
import { comparison } from "../comparison.ts";
import { meanOf } from "../mean.ts";
import { omit, type PairValue } from "../metric.ts";
import type { Sample } from "../sample.ts";
import { worstFirst } from "../worst-first.ts";
import { correlation } from "./correlation.ts";
import { cramersV } from "./cramers-v.ts";

/**
 * How much more or less columns have to do with one another than in the real rows: the mean over pairs of the difference of
 * their association. That is Pearson's correlation of numbers, from −1 to 1; the correlation ratio η of numbers by
 * categories, and Cramér's V of categories, less what chance alone gives, both from 0 to 1. A pair of which either table
 * shows none, as where a column is constant, has association 0. Each pair gives both associations, for heatmaps.
 */
export const pairsAssociation = comparison({
  name: "pairs.association",
  group: "fidelity",
  better: "lower",
  cost: 2,
  mostRows: 100_000,
  compare({ columns, reference, sample }) {
    if (columns.length < 2) return omit("evaluation.omitted.few-columns", { columns: columns.length, needed: 2 });
    const pairs: PairValue[] = [];
    for (let i = 0; i < columns.length; i++) {
      for (let j = i + 1; j < columns.length; j++) {
        const [real, synthetic] = [reference, sample].map((rows) => association(columns, rows, i, j));
        pairs.push({
          names: [columns[i].name, columns[j].name],
          value: Math.abs(real - synthetic),
          real,
          synthetic,
        });
      }
    }
    return { value: meanOf(pairs), pairs: worstFirst(pairs) };
  },
});

function association(columns: readonly EvidenceColumn[], { values }: Sample, i: number, j: number): number {
  const [first, second] = [columns[i], columns[j]];
  if (first.kind === "number" && second.kind === "number") return correlation(values[i], values[j]) ?? 0;
  if (first.kind === "number") return correlationRatio(values[i], values[j], second.categories.length);
  if (second.kind === "number") return correlationRatio(values[j], values[i], first.categories.length);
  return cramersV(values[i], values[j], first.categories.length, second.categories.length, { corrected: true });
}

/** η: the root of the share of the numbers' variance that the categories explain, less what they would by chance. */
function correlationRatio(numbers: Float64Array, codes: Float64Array, categories: number): number {
  const [rows, sums] = [new Float64Array(categories), new Float64Array(categories)];
  let [n, mean, squares] = [0, 0, 0];
  for (let row = 0; row < codes.length; row++) {
    const [value, code] = [numbers[row], codes[row]];
    if (Number.isNaN(value) || Number.isNaN(code)) continue;
    n++;
    const off = value - mean;
    mean += off / n;
    squares += off * (value - mean);
    rows[code]++;
    sums[code] += value;
  }
  let [between, groups] = [0, 0];
  for (let code = 0; code < categories; code++) {
    if (rows[code] === 0) continue;
    groups++;
    between += rows[code] * (sums[code] / rows[code] - mean) ** 2;
  }
  if (!(squares > 0) || n <= groups) return 0;
  const within = Math.max(0, squares - between) / (n - groups);
  return Math.sqrt(Math.max(0, 1 - (within * (n - 1)) / squares));
}
