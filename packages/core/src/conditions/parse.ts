import { ZerosumError } from "../errors.ts";
import type { Condition, Operator } from "./condition.ts";

/** The first operator of a text. Of two that begin in one place the longer wins, but `=>` is `=` before a `>`. */
const OPERATOR = /\s+(?:is\s+not\s+missing|is\s+missing|not\s+in|in)(?=\s|$)|=(?=>)|!=|<=|>=|=|<|>/i;
/** A name in backticks; a backtick inside is doubled. */
const QUOTED = /^\s*`((?:[^`]|``)*)`/;

/**
 * Reads a condition: a column, the first operator, and the rest is the value.
 *
 * Operators: `=`, `!=`, `<`, `<=`, `>`, `>=`; with spaces around them `in` and `not in` before a list, parted by commas
 * (an item with a comma stands in double quotes); `is missing` and `is not missing` at the end. Of numbers and dates,
 * `=` takes a range as well: `age=30..40`, both ends included. A column whose name has an operator in it stands in
 * backticks.
 * @example parseCondition("income=>50K") // income is ">50K"
 * @throws ZerosumError `condition.*`
 */
export function parseCondition(text: string): Condition {
  const { column, rest } = nameOf(text);
  const match = OPERATOR.exec(rest);
  if (!match) throw new ZerosumError("condition.operator", { condition: text });
  const before = rest.slice(0, match.index).trim();
  if (column !== undefined && before !== "") throw new ZerosumError("condition.backtick", { condition: text });
  const name = column ?? before;
  if (name === "") throw new ZerosumError("condition.no-column", { condition: text });
  const operator = match[0].trim().toLowerCase().replaceAll(/\s+/g, " ").replace(/^is /, "") as Operator;
  const value = rest.slice(match.index + match[0].length).trim();
  const base = { column: name, operator, text: text.trim() };
  if (operator === "missing" || operator === "not missing") {
    if (value !== "") throw new ZerosumError("condition.rest", { condition: text, got: value, operator });
    return { ...base, values: [] };
  }
  const values = operator === "in" || operator === "not in" ? listOf(value, text) : [value];
  if (values.length === 0 || values.includes("")) {
    throw new ZerosumError("condition.no-value", { condition: text, column: name, operator });
  }
  return { ...base, values };
}

/** The name in backticks and what follows it, or all of the text where there is none. */
function nameOf(text: string): { readonly column?: string; readonly rest: string } {
  const match = QUOTED.exec(text);
  if (match) return { column: match[1].replaceAll("``", "`"), rest: text.slice(match[0].length) };
  if (text.trimStart().startsWith("`")) throw new ZerosumError("condition.backtick", { condition: text });
  return { rest: text };
}

/** The items of a list: parted by commas, those with a comma in double quotes, a quote inside doubled. */
function listOf(list: string, text: string): string[] {
  const items: string[] = [];
  const item = /\s*(?:"((?:[^"]|"")*)"|([^,"][^,]*|))\s*(,|$)/y;
  for (let more = true; more; ) {
    const match = item.exec(list);
    if (!match) throw new ZerosumError("condition.list", { condition: text });
    items.push(match[1]?.replaceAll('""', '"') ?? match[2].trim());
    more = match[3] === ",";
  }
  return items;
}

/** A name as the grammar takes it: in backticks where it has to be. */
const written = (name: string): string =>
  OPERATOR.test(name) || /^`|!$/.test(name) || name !== name.trim() ? `\`${name.replaceAll("`", "``")}\`` : name;

/** A condition as {@link parseCondition} reads it; a missing cell among the values is `null`. */
export function writeCondition(column: string, operator: Operator, values: Condition["values"]): string {
  const name = written(column);
  if (operator === "missing" || operator === "not missing") return `${name} is ${operator}`;
  const items = values.map((value) => String(value));
  if (operator !== "in" && operator !== "not in") return `${name}${operator}${items[0]}`;
  return `${name} ${operator} ${items.map((item) => (/[,"]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join(",")}`;
}
