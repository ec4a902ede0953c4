import type { DecodedColumns } from "../encoder/index.ts";
import { type NumberStyle, shortestFloat } from "../table/index.ts";

/** All digits that a number has, in powers of ten where it is very small or large. */
const STYLE: NumberStyle = {
  decimal: ".",
  decimals: [0, 17],
  exponent: { letter: "e", digits: 1 },
  bare: false,
  bounds: [0, 0],
  step: 0,
};

/** Coordinates as columns of numbers, each with the fewest digits that name its float32. */
export function pointColumns(
  columns: readonly { readonly name: string }[],
  matrix: Float32Array,
  rows: number,
): DecodedColumns {
  return columns.map(({ name }, c) => {
    const values = Float64Array.from({ length: rows }, (_, row) => shortestFloat(matrix[row * columns.length + c]));
    return { type: { name, kind: "number", missingText: "", style: STYLE }, values, missing: null };
  });
}
