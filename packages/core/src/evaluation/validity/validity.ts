import type { Evidence } from "../evidence.ts";
import { type ColumnValue, isOmission, type Metric, type Omission, type PairValue } from "../metric.ts";

/** Which rows are checked. */
export type Checked = "synthetic" | "holdout";

/** The share of rows that hold something, by column or by pair of columns. */
export type Shares = readonly ColumnValue[] | readonly PairValue[];

/**
 * A metric of something that rows either hold or break: the mean over columns of the share that hold it. Its ceiling is what the
 * holdout holds.
 * @param sharesOf of the columns in which something can be held; of the holdout only where there is one
 */
export function validity<Name extends string>(
  name: Name,
  sharesOf: (evidence: Evidence, checked: Checked) => Shares | Omission,
): Metric<Name> {
  return {
    name,
    group: "validity",
    better: "higher",
    cost: 1,
    measure(evidence) {
      const found = sharesOf(evidence, "synthetic");
      if (isOmission(found)) return found;
      const real = evidence.holdout ? sharesOf(evidence, "holdout") : null;
      return {
        value: meanOf(found),
        ...(real && !isOmission(real) && { ceiling: meanOf(real) }),
        rows: { real: evidence.train.rows, synthetic: evidence.synthetic.rows },
        ...worstFirst(found),
      };
    },
  };
}

const meanOf = (shares: Shares): number => shares.reduce((sum: number, { value }) => sum + value, 0) / shares.length;

function worstFirst(shares: Shares): { columns?: readonly ColumnValue[]; pairs?: readonly PairValue[] } {
  const sorted = [...shares].sort((a, b) => a.value - b.value);
  return "names" in sorted[0] ? { pairs: sorted as PairValue[] } : { columns: sorted as ColumnValue[] };
}
