import { comparison } from "../comparison.ts";
import { knownValues } from "../known.ts";
import { worstFirst } from "../worst-first.ts";

/** How far the share of missing cells is off in the column where it is farthest off, from 0 to 1. */
export const columnsMissing = comparison({
  name: "columns.missing",
  group: "fidelity",
  better: "lower",
  compare({ columns, reference, sample }) {
    const differences = columns.map(({ name }, c) => {
      const [real, other] = [reference, sample].map((rows) => knownValues(rows, c).length / rows.rows);
      return { name, value: Math.abs(real - other) };
    });
    const sorted = worstFirst(differences);
    return { value: sorted[0].value, columns: sorted };
  },
});
