import { nearest, ZerosumError } from "../errors.ts";
import type { Column } from "../table/index.ts";
import type { Condition } from "./condition.ts";
import { contain } from "./intervals.ts";
import { writeCondition } from "./parse.ts";
import { admits, type ColumnTest, type ConditionedColumn, resolveConditions } from "./resolve.ts";
import type { SeedRows } from "./seed-rows.ts";
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
  /**
   * A column of which each category comes equally often, or several, of which each combination does: row i has the
   * category, or combination, i mod their number. Of categories that `where` leaves out there are none.
   */
  readonly balance?: string | readonly string[];
  /** Rows of which some cells are given: row i has those of row i mod their number, and the rest is the model's. */
  readonly like?: SeedRows;
}

/** The most combinations of categories that may take turns. */
const MOST_CASES = 10_000;

/** The cases of a request; undefined where nothing is asked. Errors: `condition.*`. */
export function casesOf({ where, balance }: RowRequest, columns: readonly ConditionedColumn[]): RowCases | undefined {
  const conditions = where === undefined ? [] : conditionsOf(where);
  const balanced = [...new Set(balance === undefined ? [] : [balance].flat())];
  if (conditions.length === 0 && balanced.length === 0) return undefined;
  const asked = resolveConditions(conditions, columns);
  const cases = combinationsOf(balanced, columns, asked).map((combination): RowCase => {
    const all = [...combination, ...conditions];
    return { tests: resolveConditions(all, columns), text: all.map(({ text }) => text).join(", ") };
  });
  if (cases.length === 0) {
    const texts = conditions.map((condition) => condition.text);
    throw new ZerosumError("condition.unbalanced", { columns: balanced, conditions: texts });
  }
  return { cases, columns: new Set([...asked.map(({ column }) => column), ...balanced]) };
}

/** Each combination of the categories that are left of the columns, those of the last column next to each other. */
function combinationsOf(
  names: readonly string[],
  columns: readonly ConditionedColumn[],
  asked: readonly ColumnTest[],
): readonly Condition[][] {
  const each = names.map((name) => {
    const test = asked.find(({ column }) => column === name);
    return categoriesOf(name, columns).filter((_, code) => !test || contain(test.values, code));
  });
  const count = each.reduce((product, categories) => product * categories.length, 1);
  if (count > MOST_CASES) throw new ZerosumError("condition.balance-many", { columns: names, count, most: MOST_CASES });
  return each.reduce<Condition[][]>(
    (before, categories) => before.flatMap((combination) => categories.map((category) => [...combination, category])),
    [[]],
  );
}

/** What it takes for a row to have each category of a column. */
function categoriesOf(column: string, columns: readonly ConditionedColumn[]): Condition[] {
  const names = columns.map(({ type }) => type.name);
  const type = columns[names.indexOf(column)]?.type;
  if (!type) {
    throw new ZerosumError("condition.balance-column", { column, columns: names, suggestion: nearest(column, names) });
  }
  if (!("categories" in type)) throw new ZerosumError("condition.balance-kind", { column, kind: type.kind });
  if (type.categories.length < 2) throw new ZerosumError("condition.balance-constant", { column });
  return type.categories.map((category) => ({
    column,
    operator: "=",
    values: [category],
    text: writeCondition(column, "=", [category]),
  }));
}

/** Whether a row of decoded columns meets a case. */
export function meets({ tests }: RowCase, columns: ReadonlyMap<string, Column>, row: number): boolean {
  return tests.every((test) => admits(test, columns.get(test.column) as Column, row));
}
