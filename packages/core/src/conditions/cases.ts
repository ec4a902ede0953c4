import type { Column } from "../table/index.ts";
import { admits, type ColumnTest, type ConditionedColumn, resolveConditions } from "./resolve.ts";
import { conditionsOf, type Where } from "./where.ts";

/** One set of conditions that a row may have to meet. */
export interface RowCase {
  readonly tests: readonly ColumnTest[];
  /** The conditions in words, as messages name them. */
  readonly text: string;
}

/** What is asked of the rows of a sequence: row i has to meet case i mod their number. */
export interface RowCases {
  readonly cases: readonly RowCase[];
  /** The columns that any case asks about. */
  readonly columns: ReadonlySet<string>;
}

/** What rows are to be like. */
export interface RowRequest {
  /** What every row has to meet. */
  readonly where?: Where;
}

/** The cases of a request; undefined where nothing is asked. Errors: `condition.*`. */
export function casesOf({ where }: RowRequest, columns: readonly ConditionedColumn[]): RowCases | undefined {
  const conditions = where === undefined ? [] : conditionsOf(where);
  if (conditions.length === 0) return undefined;
  const tests = resolveConditions(conditions, columns);
  const text = conditions.map((condition) => condition.text).join(", ");
  return { cases: [{ tests, text }], columns: new Set(tests.map(({ column }) => column)) };
}

/** Whether a row of decoded columns meets a case. */
export function meets({ tests }: RowCase, columns: ReadonlyMap<string, Column>, row: number): boolean {
  return tests.every((test) => admits(test, columns.get(test.column) as Column, row));
}
