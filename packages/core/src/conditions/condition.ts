/** A value as a condition has it: a text as the source writes it, or a number or truth of JavaScript. */
export type ConditionValue = string | number | boolean;

/** How a condition compares. */
export const OPERATORS = ["=", "!=", "<", "<=", ">", ">=", "in", "not in", "missing", "not missing"] as const;
/** One of {@link OPERATORS}. */
export type Operator = (typeof OPERATORS)[number];

/** One thing asked of a column of each row. */
export interface Condition {
  readonly column: string;
  readonly operator: Operator;
  /** What the cell is compared with: one value, or several of `in` and `not in`; null stands for a missing cell. */
  readonly values: readonly (ConditionValue | null)[];
  /** The condition as it was written, or as it would be. */
  readonly text: string;
}
