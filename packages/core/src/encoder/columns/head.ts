import { ZerosumError } from "../../errors.ts";
import type { Column } from "../../table/index.ts";
import { allocateCodes, type Codes } from "../allocate.ts";
import type { Span } from "../plan.ts";
import type { DecodeSource } from "./encoding.ts";

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

/** The category of the greatest number of each row's one-hot. */
export function argmax({ matrix, rows, width, offset }: DecodeSource, categories: number): Uint16Array {
  const winners = new Uint16Array(rows);
  for (let row = 0, at = offset; row < rows; row++, at += width) {
    let [best, highest] = [0, matrix[at]];
    for (let i = 1; i < categories; i++)
      if (matrix[at + i] > highest) {
        highest = matrix[at + i];
        best = i;
      }
    winners[row] = best;
  }
  return winners;
}
