import { Generator, PURPOSE } from "../../random/index.ts";
import { comparison } from "../comparison.ts";
import { meanOf } from "../mean.ts";
import type { PairValue } from "../metric.ts";
import { omit } from "../metric.ts";
import { shuffle } from "../shuffle.ts";
import { cellsOf } from "./cells.ts";
import { totalVariation } from "./total-variation.ts";

/** Cells of a column of numbers. */
const QUANTILES = 20;

/**
 * How far the columns hang together otherwise than the real ones: the mean over pairs of columns of the total variation
 * between their two-way tables, from 0 to 1.
 *
 * Numbers are cut into at most 20 cells at the quantiles of the real ones; a missing cell is a value of its own. Tables of
 * few rows differ by chance: compare with the floor and the ceiling, which are of as many rows. The pairs that exceed chance
 * most come first.
 */
export const pairsError = comparison({
  name: "pairs.error",
  group: "fidelity",
  better: "lower",
  cost: 3,
  mostRows: 100_000,
  equalRows: "samples",
  compare({ columns, reference, sample, evidence }) {
    if (columns.length < 2) return omit("evaluation.omitted.few-columns", { columns: columns.length, needed: 2 });
    const cut = columns.map((column, c) => {
      const { cells, cut } = cellsOf(column, reference.values[c], QUANTILES);
      return { name: column.name, cells, real: cut(reference.values[c]), other: cut(sample.values[c]) };
    });
    // Both tables' rows dealt anew: what is left is chance, of which fine cells have more.
    const dealt = shuffle(reference.rows + sample.rows, new Generator(evidence.seed, PURPOSE.evaluation));
    const pairs: PairValue[] = [];
    cut.forEach((first, i) => {
      for (const second of cut.slice(i + 1)) {
        const both = (a: Uint16Array, b: Uint16Array): Uint32Array =>
          Uint32Array.from(a, (cell, row) => cell * second.cells + b[row]);
        const cells = first.cells * second.cells;
        const [real, other] = [both(first.real, second.real), both(first.other, second.other)];
        const anew = dealt.map((row) => (row < real.length ? real[row] : other[row - real.length]));
        pairs.push({
          names: [first.name, second.name],
          value: totalVariation(real, other, cells),
          chance: totalVariation(anew.subarray(0, real.length), anew.subarray(real.length), cells),
        });
      }
    });
    const excess = ({ value, chance = 0 }: PairValue): number => value - chance;
    return { value: meanOf(pairs), pairs: pairs.sort((a, b) => excess(b) - excess(a)) };
  },
});
