import { z } from "zod";
import type { CodedColumn, Column, NumericColumn } from "../../table/index.ts";
import { columnOf } from "./column-of.ts";
import { codedType, numericType } from "./column-type.ts";
import type { ColumnCoder } from "./encoding.ts";

/** A number or code; null is a missing cell. */
const value = z.number().nullable();

/** What is learnt of a column that follows from another. */
export const followingState = z
  .object({
    encoding: z.literal("following"),
    type: z.union([numericType, codedType]),
    /** The column that it follows from. */
    from: z.string(),
    /** What it is where that one has a value: pairs of that and this. */
    pairs: z.array(z.tuple([value, value])).min(1),
  })
  .refine(({ type, pairs }) => "style" in type || pairs.every(([, to]) => to === null || to in type.categories));
/** What is learnt of a column that follows from another. */
export type FollowingState = z.infer<typeof followingState>;

/**
 * Learns a column that follows from another: what it is for each value of that one, in most rows where a withheld value was
 * replaced. It has no part in the game, and is right in every row whatever G makes.
 */
export function fitFollowing(column: NumericColumn | CodedColumn, base: NumericColumn | CodedColumn): FollowingState {
  const rowsOf = new Map<number | null, Map<number | null, number>>();
  for (let row = 0; row < column.values.length; row++) {
    const [from, to] = [cellOf(base, row), cellOf(column, row)];
    const rows = rowsOf.get(from) ?? new Map<number | null, number>();
    rowsOf.set(from, rows.set(to, (rows.get(to) ?? 0) + 1));
  }
  const pairs = [...rowsOf]
    .sort(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map(([from, rows]): [number | null, number | null] => [from, mostFrequent(rows)]);
  return { encoding: "following", type: column.type, from: base.type.name, pairs };
}

const cellOf = ({ values, missing }: Column, row: number): number | null => (missing?.[row] ? null : values[row] + 0);

const mostFrequent = (rows: ReadonlyMap<number | null, number>): number | null =>
  [...rows].reduce((most, each) => (each[1] > most[1] ? each : most))[0];

/** Makes ready to put the column back. */
export function openFollowing({ type, pairs }: FollowingState): ColumnCoder {
  const toOf = new Map(pairs);
  const [[, usual]] = pairs;
  const mayMiss = pairs.some(([, to]) => to === null);
  return {
    spans: [],
    draws: false,
    encode: () => [],
    decode({ rows }, base) {
      const column = columnOf(type, rows, mayMiss);
      for (let row = 0; row < rows; row++) {
        const known = base ? toOf.get(cellOf(base, row)) : usual;
        const to = known === undefined ? usual : known;
        if (to !== null) column.values[row] = to;
        else if (column.missing) column.missing[row] = 1;
      }
      return column;
    },
  };
}
