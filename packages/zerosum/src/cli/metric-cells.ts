import type { Measure } from "@zerosum/core";

/** What a metric found, as cells of a line: name, value, floor, ceiling, rows. */
export function cellsOf({
  name,
  value,
  standardError,
  floor,
  ceiling,
  rows,
}: Measure & { readonly name: string }): string[] {
  const error = standardError === undefined ? "" : ` ± ${figure(standardError)}`;
  return [name, figure(value) + error, figure(floor), figure(ceiling), `${rows.synthetic}/${rows.real}`];
}

/** 0.61234 → 0.612 */
export const figure = (value: number | undefined): string =>
  value === undefined
    ? "–"
    : Math.abs(value) < 1000
      ? value.toFixed(Math.abs(value) < 10 ? 3 : 1)
      : value.toPrecision(4);
