import { wasserstein } from "../../stats/index.ts";
import { comparison } from "../comparison.ts";
import { knownValues } from "../known.ts";
import { meanOf } from "../mean.ts";
import { omit } from "../metric.ts";
import { worstFirst } from "../worst-first.ts";

/**
 * How far numbers have moved: the mean over columns of the Wasserstein-1 distance, in standard deviations of the real column
 * (of one that does not vary, in its own unit). Missing cells do not count.
 */
export const columnsWasserstein = comparison({
  name: "columns.wasserstein",
  group: "fidelity",
  better: "lower",
  equalRows: "samples",
  compare({ columns, reference, sample }) {
    const distances = columns.flatMap(({ name, kind }, c) => {
      const [real, other] = [knownValues(reference, c), knownValues(sample, c)];
      if (kind !== "number" || real.length === 0 || other.length === 0) return [];
      return { name, value: wasserstein(real, other) / (deviation(real) || 1) };
    });
    if (distances.length === 0) return omit("evaluation.omitted.no-numbers", undefined);
    return { value: meanOf(distances), columns: worstFirst(distances) };
  },
});

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
