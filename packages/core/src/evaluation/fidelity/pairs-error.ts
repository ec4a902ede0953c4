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
    // The real rows and then the others, as cells of each column.
    const rows = reference.rows + sample.rows;
    const cut = columns.map((column, c) => {
      const { cells, cut } = cellsOf(column, reference.values[c], QUANTILES);
      const of = new Uint16Array(rows);
      of.set(cut(reference.values[c]));
      of.set(cut(sample.values[c]), reference.rows);
      return { name: column.name, cells, of };
    });
    // Both tables' rows dealt anew: what is left is chance, of which fine cells have more.
    const dealt = shuffle(rows, new Generator(evidence.seed, PURPOSE.evaluation));
    const [both, anew] = [new Uint32Array(rows), new Uint32Array(rows)];
    const apart = (cell: Uint32Array, cells: number): number =>
      totalVariation(cell.subarray(0, reference.rows), cell.subarray(reference.rows), cells);
    const pairs: PairValue[] = [];
    cut.forEach((first, i) => {
      for (const second of cut.slice(i + 1)) {
        const cells = first.cells * second.cells;
        for (let row = 0; row < rows; row++) both[row] = first.of[row] * second.cells + second.of[row];
        for (let row = 0; row < rows; row++) anew[row] = both[dealt[row]];
        pairs.push({ names: [first.name, second.name], value: apart(both, cells), chance: apart(anew, cells) });
      }
    });
    const excess = ({ value, chance = 0 }: PairValue): number => value - chance;
    return { value: meanOf(pairs), pairs: pairs.sort((a, b) => excess(b) - excess(a)) };
  },
});
