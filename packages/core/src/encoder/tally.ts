import { type CodedColumn, isNumeric, type NumericColumn } from "../table/index.ts";

/** The distinct values of a column that are not missing, ascending, and how many rows hold each. */
export interface Tally {
  readonly values: readonly number[];
  readonly counts: readonly number[];
  /** Rows that are missing. */
  readonly missing: number;
  readonly rows: number;
}

/** Counts the values of a column of numbers. */
function tallyNumbers({ values, missing }: NumericColumn): Tally {
  const present = missing ? values.filter((_, row) => !missing[row]) : values.slice();
  present.sort();
  const distinct: number[] = [];
  const counts: number[] = [];
  for (let i = 0; i < present.length; ) {
    const start = i;
    // A zero may have a sign; 0 and −0 are equal here.
    while (i < present.length && present[i] === present[start]) i++;
    distinct.push(present[start] + 0);
    counts.push(i - start);
  }
  return { values: distinct, counts, missing: values.length - present.length, rows: values.length };
}

/** Counts the codes of a column of codes. */
function tallyCodes({ type, values, missing }: CodedColumn): Tally {
  const all = new Uint32Array(type.categories.length);
  let absent = 0;
  for (let row = 0; row < values.length; row++) {
    if (missing?.[row]) absent++;
    else all[values[row]]++;
  }
  const present = [...all.keys()].filter((code) => all[code] > 0);
  return { values: present, counts: present.map((code) => all[code]), missing: absent, rows: values.length };
}

/** Counts the values or codes of a column. */
export const tallyColumn = (column: NumericColumn | CodedColumn): Tally =>
  isNumeric(column) ? tallyNumbers(column) : tallyCodes(column);
