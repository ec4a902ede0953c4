import { nearest, ZerosumError } from "../errors.ts";
import type { CodedType, Column, ColumnType } from "../table/index.ts";
import type { Condition, ConditionValue } from "./condition.ts";
import {
  complementOf,
  contain,
  EVERY_NUMBER,
  type Interval,
  type Intervals,
  intersectionOf,
  justAbove,
  justBelow,
  unionOf,
} from "./intervals.ts";
import { type Scale, scaleOf } from "./scale.ts";

/** What a cell of a column may be: missing or not, and which numbers or codes. */
export interface ColumnTest {
  readonly column: string;
  readonly missing: boolean;
  readonly values: Intervals;
}

/** A column of the rows that conditions are put to. */
export interface ConditionedColumn {
  readonly type: ColumnType;
  /** Whether its cells are ever missing. */
  readonly mayMiss: boolean;
}

type Meaning = Omit<ColumnTest, "column">;

/**
 * What conditions ask of each column together, an entry a column. Refuses what no row can meet: unknown columns and
 * values (with the nearest names), an order where there is none, values beyond the column's own, contradictions.
 */
export function resolveConditions(
  conditions: readonly Condition[],
  columns: readonly ConditionedColumn[],
): readonly ColumnTest[] {
  const names = columns.map(({ type }) => type.name);
  const met = new Map<string, { readonly test: ColumnTest; readonly texts: readonly string[] }>();
  for (const condition of conditions) {
    const { column, text } = condition;
    const found = columns[names.indexOf(column)];
    if (!found) {
      const suggestion = nearest(column, names);
      throw new ZerosumError("condition.column", { condition: text, got: column, columns: names, suggestion });
    }
    const meaning = meaningOf(condition, found);
    const before = met.get(column);
    const texts = [...(before?.texts ?? []), text];
    const test = before ? both(before.test, meaning, found) : { column, ...meaning };
    if (!test.missing && test.values.length === 0) throw new ZerosumError("condition.contradiction", { texts });
    met.set(column, { test, texts });
  }
  return [...met.values()].map(({ test }) => test);
}

/** Whether a column's test admits the cell of a row. */
export const admits = ({ missing, values }: ColumnTest, column: Column, row: number): boolean =>
  column.missing?.[row] ? missing : contain(values, column.values[row]);

/** Both of two tests of one column. */
const both = (a: ColumnTest, b: Meaning, { type }: ConditionedColumn): ColumnTest => ({
  column: a.column,
  missing: a.missing && b.missing,
  values: attainable(intersectionOf(a.values, b.values), type),
});

function meaningOf(condition: Condition, column: ConditionedColumn): Meaning {
  const { operator } = condition;
  if ("pattern" in column.type) {
    throw new ZerosumError("condition.identifier", { condition: condition.text, column: condition.column });
  }
  if (operator === "missing" || operator === "not missing") {
    if (operator === "not missing") return { missing: false, values: [EVERY_NUMBER] };
    if (!column.mayMiss) {
      throw new ZerosumError("condition.never-missing", { condition: condition.text, column: condition.column });
    }
    return { missing: true, values: [] };
  }
  const cells = condition.values.map((value) => cellOf(value, column, condition));
  const given = unionOf(cells.flatMap((cell) => cell ?? []));
  const values = attainable(valuesBy(operator, given), column.type);
  const missing = (operator === "=" || operator === "in") && cells.includes(undefined);
  if (missing || values.length > 0) return { missing, values };
  throw outside(condition, column.type);
}

/** The values that stand in the order of `operator` to the given ones. */
function valuesBy(operator: Exclude<Condition["operator"], "missing" | "not missing">, given: Intervals): Intervals {
  const [low, high] = [given[0]?.low ?? 0, given.at(-1)?.high ?? 0];
  switch (operator) {
    case "=":
    case "in":
      return given;
    case "!=":
    case "not in":
      return complementOf(given);
    case "<":
      return [{ ...EVERY_NUMBER, high: justBelow(low) }];
    case "<=":
      return [{ ...EVERY_NUMBER, high }];
    case ">":
      return [{ ...EVERY_NUMBER, low: justAbove(high) }];
    case ">=":
      return [{ ...EVERY_NUMBER, low }];
  }
}

/** The intervals in which the column has a value. */
function attainable(values: Intervals, type: ColumnType): Intervals {
  const scale = scaleOf(type);
  if (!scale) {
    const last = "categories" in type ? type.categories.length - 1 : -1;
    return intersectionOf(values, [{ low: 0, high: last }]).filter(({ low, high }) => Math.ceil(low) <= high);
  }
  const within = scale.bounds ? intersectionOf(values, [scale.bounds]) : values;
  return within.filter(({ low, high }) => scale.next(low) <= high);
}

/** What a value of a condition stands for: numbers or codes; undefined for a missing cell. */
function cellOf(
  value: ConditionValue | null,
  { type, mayMiss }: ConditionedColumn,
  condition: Condition,
): Interval | undefined {
  const { operator, text, column } = condition;
  const ordered = !["=", "!=", "in", "not in"].includes(operator);
  const scale = scaleOf(type);
  if (!scale && ordered) throw new ZerosumError("condition.order", { condition: text, column, operator });
  // A spelling of "missing" that is no category of its own.
  const isMissing =
    value === null || (value === type.missingText && !("categories" in type && type.categories.includes(value)));
  if (isMissing && !ordered) {
    if (mayMiss) return undefined;
    throw new ZerosumError("condition.never-missing", { condition: text, column });
  }
  if (!scale) return codeOf(value ?? "", type as CodedType, condition);
  if (typeof value === "number" && "style" in type) return { low: value, high: value };
  const words = String(value);
  const range = scale.read(words) ? null : /^(.*?)\.\.(.*)$/s.exec(words);
  if (!range || ordered) return read(scale, words, type, condition);
  const [from, to] = [range[1].trim(), range[2].trim()];
  if (from === "" && to === "") return read(scale, words, type, condition);
  const low = from === "" ? EVERY_NUMBER.low : read(scale, from, type, condition).low;
  const high = to === "" ? EVERY_NUMBER.high : read(scale, to, type, condition).high;
  if (low > high) throw new ZerosumError("condition.backwards", { condition: text, from, to });
  return { low, high };
}

function read(scale: Scale, got: string, type: ColumnType, condition: Condition): Interval {
  const found = scale.read(got);
  if (found) return found;
  if ("categories" in type) return codeOf(got, type, condition);
  const { text, column } = condition;
  const { kind } = type;
  const example = scale.bounds ? scale.write(scale.bounds.low) : "0";
  throw new ZerosumError("condition.value-kind", { condition: text, column, kind, got, format: scale.format, example });
}

function codeOf(value: ConditionValue, type: CodedType, { text, column }: Condition): Interval {
  const { categories } = type;
  const got = String(value);
  const code = typeof value === "boolean" && type.kind === "boolean" ? Number(value) : categories.indexOf(got);
  if (code >= 0) return { low: code, high: code };
  const suggestion = nearest(got, categories);
  throw new ZerosumError("condition.value", { condition: text, column, got, expected: categories, suggestion });
}

/** The error of a condition that none of the column's values meets. */
function outside({ text, column }: Condition, type: ColumnType): ZerosumError {
  const scale = scaleOf(type);
  if (!scale?.bounds) {
    const values = "categories" in type ? type.categories : [];
    return new ZerosumError("condition.none-left", { condition: text, column, values });
  }
  const { low, high } = scale.bounds;
  const [from, to] = [scale.write(low), scale.write(high)];
  const step = "style" in type ? type.style.step / Number(`1e${type.style.decimals[1]}`) : undefined;
  return new ZerosumError("condition.outside", { condition: text, column, from, to, step: step || undefined });
}
