import type { Metric } from "../metric.ts";
import type { Sample } from "../sample.ts";

/** The share of a sample's rows that are equal to one of `among` in every column, missing cells too. */
function copiesShare(sample: Sample, among: Sample): number {
  const known = new Set(rowTexts(among));
  let count = 0;
  for (const text of rowTexts(sample)) count += Number(known.has(text));
  return count / sample.rows;
}

/** Each row as a text that tells it from all others. */
function* rowTexts({ rows, values }: Sample): Generator<string> {
  for (let row = 0; row < rows; row++) yield values.map((column) => column[row]).join();
}

/** `copies`: the share of synthetic rows equal to a training row; its ceiling is the holdout's own share. */
export const copies: Metric<"copies"> = {
  name: "copies",
  group: "privacy",
  better: "lower",
  cost: 1,
  measure({ train, holdout, synthetic }) {
    const value = copiesShare(synthetic, train);
    return {
      value,
      ...(holdout && { ceiling: copiesShare(holdout, train) }),
      standardError: Math.sqrt((value * (1 - value)) / synthetic.rows),
      rows: { real: train.rows, synthetic: synthetic.rows },
    };
  },
};
