import type { Columns } from "../../encoder/index.ts";
import { isTemporal, type TemporalColumn, temporalCodec } from "../../table/index.ts";
import { omit } from "../metric.ts";
import { validity } from "./validity.ts";

/** Fewer training rows may be in order by chance. */
const FEWEST_ROWS = 20;

/**
 * `order.held`: of dates and times of which one never comes before the other in the training rows, the share of rows in which it
 * does not, by pair of columns. Where it could not, all of one lying before all of the other, nothing is to be held.
 */
export const orderHeld = validity("order.held", ({ tables }, checked) => {
  const { columns } = tables[checked] as Columns;
  const shares = ordersOf(tables.train).flatMap((names) => {
    const [first, second] = names.map((name) => columns.find(({ type }) => type.name === name));
    if (!first || !second || !isTemporal(first) || !isTemporal(second)) return [];
    const { rows, inOrder } = compared(first, second);
    return { names, value: rows > 0 ? inOrder / rows : 1 };
  });
  return shares.length > 0 ? shares : omit("evaluation.omitted.no-order", undefined);
});

/** Pairs of columns that are in order in every row. */
function ordersOf({ columns }: Columns): (readonly [string, string])[] {
  const moments = columns.filter(isTemporal);
  return moments.flatMap((first) =>
    moments.flatMap((second): (readonly [string, string])[] => {
      const { type } = second;
      if (first === second || first.type.kind !== type.kind || first.type.zone !== type.zone) return [];
      const { rows, inOrder, apart } = compared(first, second);
      return rows >= FEWEST_ROWS && inOrder === rows && !apart ? [[first.type.name, type.name]] : [];
    }),
  );
}

/** Rows that have both, those in order, and whether the order follows from the ranges alone, or both are always equal. */
function compared(first: TemporalColumn, second: TemporalColumn): { rows: number; inOrder: number; apart: boolean } {
  const [ours, theirs] = [daysOf(first), daysOf(second)];
  let [rows, inOrder, equal] = [0, 0, 0];
  let [latest, earliest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let row = 0; row < first.values.length; row++) {
    if (first.missing?.[row] || second.missing?.[row]) continue;
    const [one, other] = [ours(row), theirs(row)];
    rows++;
    inOrder += Number(one <= other);
    equal += Number(one === other);
    latest = Math.max(latest, one);
    earliest = Math.min(earliest, other);
  }
  return { rows, inOrder, apart: latest < earliest || equal === rows };
}

/** Days, with their fractions, of a row. */
function daysOf({ type, values }: TemporalColumn): (row: number) => number {
  const perDay = temporalCodec(type.format)?.perDay ?? 1;
  return (row) => values[row] / perDay;
}
