import { kolmogorovSmirnovTwoSample } from "../../stats/index.ts";
import { comparison } from "../comparison.ts";
import { knownValues } from "../known.ts";
import { meanOf } from "../mean.ts";
import { omit } from "../metric.ts";
import { worstFirst } from "../worst-first.ts";
import { totalVariation } from "./total-variation.ts";

/**
 * SDMetrics' Column Shapes: the mean over columns of 1 less the Kolmogorov-Smirnov distance of numbers, or less the total
 * variation of categories. Missing cells do not count; a column that has no others on one side is left out. Independent
 * columns get full marks.
 * @see SDMetrics 0.32, QualityReport.
 */
export const columnsShapes = comparison({
  name: "columns.shapes",
  group: "fidelity",
  better: "higher",
  compare({ columns, reference, sample }) {
    const shapes = columns.flatMap(({ name, kind, categories }, c) => {
      const [real, other] = [knownValues(reference, c), knownValues(sample, c)];
      if (real.length === 0 || other.length === 0) return [];
      const distance =
        kind === "number" ? kolmogorovSmirnovTwoSample(real, other) : totalVariation(real, other, categories.length);
      return { name, value: 1 - distance };
    });
    if (shapes.length === 0) return omit("evaluation.omitted.all-missing", undefined);
    return { value: meanOf(shapes), columns: worstFirst(shapes, "higher") };
  },
});
