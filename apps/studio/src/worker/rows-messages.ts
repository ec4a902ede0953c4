import type { Said } from "./game-messages.ts";

/** Asks a worker to read the columns of numbers of a file. */
export interface RowsRequest {
  readonly file: File;
}

/** What became of it. */
export type RowsAnswer =
  | {
      readonly type: "read";
      /** The columns of numbers; what is missing is no number. */
      readonly columns: readonly { readonly name: string; readonly values: Float64Array }[];
      /** What is to be known of it: that these are some of the rows, say. */
      readonly notices: readonly Said[];
    }
  | { readonly type: "error"; readonly message: Said };
