import { ZerosumError } from "../../errors.ts";
import type { Column } from "../../table/index.ts";
import { allocateCodes, type Codes } from "../allocate.ts";
import type { Span } from "../plan.ts";

/** A one-hot at the start of a column, from the number of rows that hold each category. */
export function headSpan(column: string, counts: readonly number[]): Span & { kind: "categorical" } {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  return { kind: "categorical", column, offset: 0, width: counts.length, frequencies: counts.map((n) => n / rows) };
}

/** Each row's category: `missingCode` where the cell is missing, refused where the data had no missing cell. */
export function encodeHead(
  { type, values, missing }: Column,
  width: number,
  missingCode: number | undefined,
  codeOf: (value: number) => number,
): Codes {
  const codes = allocateCodes(values.length, width);
  for (let row = 0; row < values.length; row++) {
    if (!missing?.[row]) codes[row] = codeOf(values[row]);
    else if (missingCode !== undefined) codes[row] = missingCode;
    else throw new ZerosumError("encoder.missing", { column: type.name, row: row + 1 });
  }
  return codes;
}
