import { z } from "zod";
import { tallyColumn } from "../tally.ts";
import { columnOf } from "./column-of.ts";
import { codedType, numericType } from "./column-type.ts";
import type { ColumnEncoding } from "./encoding.ts";

const schema = z
  .object({
    encoding: z.literal("fixed"),
    type: z.union([numericType, codedType]),
    /** The one value; null where every cell is missing. */
    value: z.number().nullable(),
  })
  .refine(({ type, value }) => value === null || "style" in type || value in type.categories);
/** What is learnt of a fixed column. */
export type FixedState = z.infer<typeof schema>;

/** A column that is the same in every row: no part of the game, and put back when rows come out. */
export const fixed: ColumnEncoding<FixedState> = {
  schema,

  fit(column) {
    const { values, missing, rows } = tallyColumn(column);
    if (missing === rows) return { encoding: "fixed", type: column.type, value: null };
    if (values.length > 1 || missing > 0) return undefined;
    return { encoding: "fixed", type: column.type, value: values[0] };
  },

  open: ({ type, value }) => ({
    spans: [],
    draws: false,
    encode: () => [],
    decode({ rows }) {
      const column = columnOf(type, rows, value === null);
      column.missing?.fill(1);
      column.values.fill(value ?? 0);
      return column;
    },
  }),
};
