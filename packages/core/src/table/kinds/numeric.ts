import type { ColumnType, NumericColumn, NumericType } from "../column.ts";
import { numberFormatter, styleOf } from "../number-style.ts";
import { isInfiniteText, isNumberText, numberOfText } from "../number-text.ts";
import { missingTextOf, presentTexts, type RawColumn } from "../raw-column.ts";
import { refuseCell } from "../refuse-cell.ts";

/** Whether a column has numbers and nothing but them; an infinity is no reason to take the others for texts. */
export function isAllNumbers(raw: RawColumn, isNumber: (text: string) => boolean): boolean {
  const present = presentTexts(raw);
  return present.some(isNumber) && present.every((text) => isNumber(text) || isInfiniteText(text));
}

/** Reads a column of numbers. */
export function parseNumbers(
  raw: RawColumn,
  kind: NumericType["kind"],
  fits: (text: string) => boolean,
): NumericColumn {
  const numbers = new Float64Array(raw.texts.length);
  const [texts, values]: [string[], number[]] = [[], []];
  let anyMissing = false;
  raw.texts.forEach((text, code) => {
    if (raw.missing[code]) {
      anyMissing = true;
      return;
    }
    if (!fits(text)) refuseCell(raw, code, kind);
    numbers[code] = numberOfText(text, raw.decimal);
    texts.push(text);
    values.push(numbers[code]);
  });
  const rows = new Float64Array(raw.rows);
  const missing = anyMissing ? new Uint8Array(raw.rows) : null;
  for (let i = 0; i < raw.rows; i++) {
    rows[i] = numbers[raw.codes[i]];
    if (missing && raw.missing[raw.codes[i]]) missing[i] = 1;
  }
  const style = styleOf(texts, values, raw.decimal);
  return { type: { name: raw.name, kind, missingText: missingTextOf(raw), style }, values: rows, missing };
}

/** Whether every text is a number as `decimal` writes it. */
export const numberIn = (decimal: "." | ",") => (text: string) => isNumberText(text, decimal);

const typeOf = (type: ColumnType): NumericType => {
  if (!("style" in type)) throw new TypeError(`${type.name} is no column of numbers`);
  return type;
};

/** Writes numbers as their column does. */
export const formatNumber = (type: ColumnType) => numberFormatter(typeOf(type).style);

/** Writes numbers as JSON does: with a point, and a digit before it. */
export const jsonNumber = (type: ColumnType) => numberFormatter({ ...typeOf(type).style, decimal: ".", bare: false });
