import type { NumericColumn } from "../table/index.ts";
import type { Counted } from "./bins.ts";

/** The distinct numbers of a column in ascending order, with how many rows hold each; missing cells do not count. */
export function countValues({ values, missing }: NumericColumn): Counted {
  const sorted = (missing ? values.filter((_, i) => missing[i] === 0) : values.slice()).sort();
  const distinct = new Float64Array(sorted.length);
  const counts = new Uint32Array(sorted.length);
  let found = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (found === 0 || sorted[i] !== distinct[found - 1]) distinct[found++] = sorted[i];
    counts[found - 1]++;
  }
  return { values: distinct.slice(0, found), counts: counts.slice(0, found) };
}
