import type { ColumnType, NumericColumn, NumericType } from "../column.ts";
import { markedNumbers } from "../number-marks.ts";
import { numberFormatter, styleOf } from "../number-style.ts";
import { isInfiniteText, numberOfText } from "../number-text.ts";
import { missingTextOf, presentTexts, type RawColumn } from "../raw-column.ts";
import { refuseCell } from "../refuse-cell.ts";

/** Whether a text is a number of a kind, as `decimal` writes it. */
type Fits = (text: string, decimal: "." | ",") => boolean;

const marked = new WeakMap<RawColumn, ReturnType<typeof markedNumbers>>();

/** The numbers of a column with a currency, a unit or thousands apart; found once. */
export function markedIn(raw: RawColumn): ReturnType<typeof markedNumbers> {
  if (!marked.has(raw)) marked.set(raw, markedNumbers(presentTexts(raw), raw.decimal));
  return marked.get(raw);
}

/** Whether a column has numbers and nothing but them; an infinity is no reason to take the others for texts. */
export function isAllNumbers(raw: RawColumn, fits: Fits): boolean {
  const present = presentTexts(raw);
  const isNumber = (text: string): boolean => fits(text, raw.decimal);
  if (present.some(isNumber) && present.every((text) => isNumber(text) || isInfiniteText(text))) return true;
  const found = markedIn(raw);
  return found?.texts.every((text) => fits(text, found.decimal)) ?? false;
}

/** Reads a column of numbers. */
export function parseNumbers(raw: RawColumn, kind: NumericType["kind"], fits: Fits): NumericColumn {
  const found = presentTexts(raw).every((text) => fits(text, raw.decimal)) ? undefined : markedIn(raw);
  const decimal = found?.decimal ?? raw.decimal;
  const numbers = new Float64Array(raw.texts.length);
  const [texts, values]: [string[], number[]] = [[], []];
  let anyMissing = false;
  raw.texts.forEach((text, code) => {
    if (raw.missing[code]) {
      anyMissing = true;
      return;
    }
    const bare = found ? found.texts[texts.length] : text;
    if (!fits(bare, decimal)) refuseCell(raw, code, kind);
    numbers[code] = numberOfText(bare, decimal);
    texts.push(bare);
    values.push(numbers[code]);
  });
  const rows = new Float64Array(raw.rows);
  const missing = anyMissing ? new Uint8Array(raw.rows) : null;
  for (let i = 0; i < raw.rows; i++) {
    rows[i] = numbers[raw.codes[i]];
    if (missing && raw.missing[raw.codes[i]]) missing[i] = 1;
  }
  const style = { ...styleOf(texts, values, decimal), ...(found && { marks: found.marks }) };
  return { type: { name: raw.name, kind, missingText: missingTextOf(raw), style }, values: rows, missing };
}

const typeOf = (type: ColumnType): NumericType => {
  if (!("style" in type)) throw new TypeError(`${type.name} is no column of numbers`);
  return type;
};

/** Writes numbers as their column does. */
export const formatNumber = (type: ColumnType) => numberFormatter(typeOf(type).style);

/** Writes numbers as JSON does: with a point and a digit before it, and nothing around. */
export const jsonNumber = (type: ColumnType) =>
  numberFormatter({ ...typeOf(type).style, decimal: ".", bare: false, marks: undefined });
