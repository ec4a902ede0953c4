import type { CodedType, NumericType } from "../../table/index.ts";
import type { Bins } from "../bins.ts";

/** A column that is the same in every row, or missing in every row: takes no coordinate. */
export interface ConstantState {
  readonly encoder: "constant";
  readonly type: CodedType;
}

/** A column of texts as one head: slots {each category…, rare?, missing?}. */
export interface CategoryState {
  readonly encoder: "category";
  readonly type: CodedType;
  /** The number of categories with a slot of their own: the first ones of the type. */
  readonly own: number;
  /** The cumulative shares of the other categories within the slot "rare", the last of them 1; none without that slot. */
  readonly rare: readonly number[];
  readonly missing: boolean;
  readonly frequencies: readonly number[];
}

/** A column of few numbers as one head: slots {each number ascending…, missing?}. */
export interface ValuesState {
  readonly encoder: "values";
  readonly type: NumericType;
  readonly values: readonly number[];
  readonly missing: boolean;
  readonly frequencies: readonly number[];
}

/** A column of many numbers: one coordinate, and a head {"a number", each atom…, missing?} unless that has one slot. */
export interface QuantileState {
  readonly encoder: "quantile";
  readonly type: NumericType;
  readonly bins: Bins;
  /** Values of so much mass that they are slots of the head, ascending. */
  readonly atoms: readonly number[];
  readonly missing: boolean;
  readonly frequencies: readonly number[];
}

/** What an encoder has learnt of one column: plain JSON. */
export type ColumnState = ConstantState | CategoryState | ValuesState | QuantileState;
