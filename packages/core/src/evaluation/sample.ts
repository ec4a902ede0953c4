import { Generator, PURPOSE } from "../random/index.ts";
import { shuffle } from "./shuffle.ts";

/** Rows of one of the tables, as numbers: a column of the evidence each; NaN where a cell is missing. */
export interface Sample {
  readonly rows: number;
  readonly values: readonly Float64Array[];
}

/** These rows of a sample, in this order. */
export const rowsOf = ({ values }: Sample, rows: Uint32Array): Sample => ({
  rows: rows.length,
  values: values.map((column) => {
    const taken = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) taken[i] = column[rows[i]];
    return taken;
  }),
});

/** The same columns, each in a random order of its own: every column stays as it is, and nothing hangs together any more. */
export function shuffledColumns({ rows, values }: Sample, seed: number): Sample {
  const random = new Generator(seed, PURPOSE.evaluation);
  return {
    rows,
    values: values.map((column) => {
      const order = shuffle(rows, random);
      return column.map((_, row) => column[order[row]]);
    }),
  };
}

/** So many rows of a sample, drawn without replacement; all of it, as it is, where it has no more. */
export function drawn(sample: Sample, rows: number, random: Generator): Sample {
  return rows >= sample.rows ? sample : rowsOf(sample, shuffle(sample.rows, random).slice(0, rows));
}

/** The rows of one sample and then those of another. */
export const joined = (first: Sample, second: Sample): Sample => ({
  rows: first.rows + second.rows,
  values: first.values.map((column, c) => {
    const both = new Float64Array(first.rows + second.rows);
    both.set(column);
    both.set(second.values[c], first.rows);
    return both;
  }),
});
