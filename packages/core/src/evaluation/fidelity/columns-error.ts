import { kolmogorovSmirnovTwoSample } from "../../stats/index.ts";
import { comparison } from "../comparison.ts";
import { meanOf } from "../mean.ts";
import { sortedColumn } from "../sorted.ts";
import { worstFirst } from "../worst-first.ts";
import { cellsOf } from "./cells.ts";
import { totalVariation } from "./total-variation.ts";

/**
 * How far the columns are from the real ones, each by itself: the mean over columns of the Kolmogorov-Smirnov distance of
 * numbers and of the total variation of categories, from 0 to 1. A missing cell is a value of its own, below all numbers.
 */
export const columnsError = comparison({
  name: "columns.error",
  group: "fidelity",
  better: "lower",
  equalRows: "samples",
  compare({ columns, reference, sample }) {
    const errors = columns.map((column, c) => {
      const { name } = column;
      if (column.kind === "number") {
        return { name, value: kolmogorovSmirnovTwoSample(sortedColumn(reference, c), sortedColumn(sample, c)) };
      }
      const [real, other] = [reference.values[c], sample.values[c]];
      const { cells, cut } = cellsOf(column, real, 1);
      return { name, value: totalVariation(cut(real), cut(other), cells) };
    });
    return { value: meanOf(errors), columns: worstFirst(errors) };
  },
});
