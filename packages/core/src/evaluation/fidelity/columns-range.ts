import { comparison } from "../comparison.ts";
import { knownValues } from "../known.ts";
import { meanOf } from "../mean.ts";
import { omit } from "../metric.ts";
import { worstFirst } from "../worst-first.ts";

/** The share of numbers that lie between the least and the greatest real one: the mean over columns, from 0 to 1. */
export const columnsRange = comparison({
  name: "columns.range",
  group: "fidelity",
  better: "higher",
  compare({ columns, reference, sample }) {
    const shares = columns.flatMap(({ name, kind }, c) => {
      const [real, other] = [knownValues(reference, c), knownValues(sample, c)];
      if (kind !== "number" || real.length === 0 || other.length === 0) return [];
      const [low, high] = [real[0], real[real.length - 1]];
      let inside = 0;
      for (const value of other) inside += Number(value >= low && value <= high);
      return { name, value: inside / other.length };
    });
    if (shares.length === 0) return omit("evaluation.omitted.no-numbers", undefined);
    return { value: meanOf(shares), columns: worstFirst(shares, "higher") };
  },
});
