import { isMissingText } from "./missing.ts";
import { isNumberText } from "./number-text.ts";

/**
 * Whether the first of these rows names the columns: it does unless one of its cells is a number. Where a text stands
 * over nothing but numbers it does all the same, as in `id,2019,2020` over `7,1.5,2.5`.
 */
export function sniffHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = rows;
  const isNumber = (cell: string) => isNumberText(cell.trim(), ".") || isNumberText(cell.trim(), ",");
  if (!first.some(isNumber)) return true;
  return first.some((cell, i) => {
    const below = rest.map((row) => row[i] ?? "").filter((text) => !isMissingText(text.trim()));
    return !isNumber(cell) && !isMissingText(cell.trim()) && below.length > 0 && below.every(isNumber);
  });
}
