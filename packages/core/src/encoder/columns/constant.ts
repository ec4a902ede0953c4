import type { ColumnEncoder } from "./column-encoder.ts";
import type { ConstantState } from "./state.ts";

/** Nothing to learn: no coordinates, and every row the same. */
export const constant: ColumnEncoder<ConstantState> = {
  spans: () => [],
  usesUniform: () => false,
  encode: () => ({ heads: [], scores: [] }),
  decode: ({ type }, { rows }) => ({
    type,
    values: new Uint32Array(rows),
    missing: type.categories.length === 0 ? new Uint8Array(rows).fill(1) : null,
  }),
};
