import type { Codes } from "./allocate.ts";

/** The data behind one span of the plan. */
export type EncodedColumn =
  | {
      readonly kind: "categorical";
      /** A row's category. */
      readonly codes: Codes;
    }
  | {
      readonly kind: "continuous";
      /** Two numbers a row: the least u of its value, and how far the value reaches; −1 where the span is masked. */
      readonly intervals: Float32Array;
    }
  | {
      readonly kind: "bounded";
      /** A row's number; 0 where the span is masked. */
      readonly values: Float32Array;
    };

/** A table ready to be drawn from: typed arrays only, which a worker can share or be sent. One entry a span of the plan. */
export interface EncodedTable {
  readonly rows: number;
  readonly columns: readonly EncodedColumn[];
}
