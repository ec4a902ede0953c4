import { nearest, ZerosumError } from "../errors.ts";
import type { Condition, ConditionValue, Operator } from "./condition.ts";
import { parseCondition, writeCondition } from "./parse.ts";

/** What is asked of a column, by operator; all of it has to hold. */
export interface WhereTests {
  readonly "="?: ConditionValue | null;
  readonly "!="?: ConditionValue | null;
  readonly "<"?: ConditionValue;
  readonly "<="?: ConditionValue;
  readonly ">"?: ConditionValue;
  readonly ">="?: ConditionValue;
  readonly in?: readonly (ConditionValue | null)[];
  readonly "not in"?: readonly (ConditionValue | null)[];
  /** Whether the cell is to be missing. */
  readonly missing?: boolean;
}

/** What is asked of a column: to be a value, one of several, missing (null), or what the operators say. */
export type WhereValue = ConditionValue | null | readonly (ConditionValue | null)[] | WhereTests;

/**
 * What is asked of each row: conditions as the command line writes them, or an object of columns. All have to hold.
 * @example { income: ">50K", age: { ">=": 30, "<": 40 }, education: ["Bachelors", "Masters"], occupation: null }
 * @example ["income=>50K", "age=30..39"]
 */
export type Where = string | readonly string[] | Readonly<Record<string, WhereValue>>;

const WRITTEN = ["=", "!=", "<", "<=", ">", ">=", "in", "not in", "missing"] as const satisfies readonly Operator[];

/** The conditions of any form of `where`. */
export function conditionsOf(where: Where): Condition[] {
  if (typeof where === "string") return [parseCondition(where)];
  if (Array.isArray(where)) return (where as readonly string[]).map((text) => parseCondition(String(text)));
  return Object.entries(where as Readonly<Record<string, WhereValue>>).flatMap(([column, value]) =>
    ofColumn(column, value),
  );
}

function ofColumn(column: string, value: WhereValue): Condition[] {
  if (value === null || typeof value !== "object") return [compared(column, "=", value)];
  if (Array.isArray(value)) return [compared(column, "in", value)];
  return Object.entries(value).flatMap(([operator, operand]: [string, unknown]) => {
    if (operand === undefined) return [];
    const known = WRITTEN.find((each) => each === operator);
    if (!known) {
      const suggestion = nearest(operator, WRITTEN);
      throw new ZerosumError("condition.unknown-operator", { column, got: operator, expected: WRITTEN, suggestion });
    }
    if (known !== "missing") return [compared(column, known, operand)];
    if (typeof operand !== "boolean") refuse(column, known, operand, "boolean");
    return [condition(column, operand ? "missing" : "not missing", [])];
  });
}

function compared(column: string, operator: Operator, operand: unknown): Condition {
  if (operator !== "in" && operator !== "not in") {
    if (!isValue(operand) && !(operand === null && (operator === "=" || operator === "!="))) {
      refuse(column, operator, operand, "value");
    }
    return condition(column, operator, [operand]);
  }
  if (!Array.isArray(operand) || operand.length === 0) refuse(column, operator, operand, "list");
  const strange = operand.findIndex((each) => each !== null && !isValue(each));
  if (strange >= 0) refuse(column, operator, operand[strange], "value");
  return condition(column, operator, operand);
}

const condition = (column: string, operator: Operator, values: Condition["values"]): Condition => ({
  column,
  operator,
  values,
  text: writeCondition(column, operator, values),
});

const isValue = (value: unknown): value is ConditionValue =>
  (typeof value === "string" && value !== "") || typeof value === "boolean" || Number.isFinite(value);

function refuse(column: string, operator: Operator, operand: unknown, expected: "value" | "list" | "boolean"): never {
  const got = typeof operand === "number" ? String(operand) : (JSON.stringify(operand) ?? String(operand));
  throw new ZerosumError("condition.operand", { column, operator, got, expected });
}
