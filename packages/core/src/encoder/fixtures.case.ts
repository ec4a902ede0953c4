import { readFileSync } from "node:fs";
import { fillUniformFine, PURPOSE } from "../random/index.ts";
import { type CodedColumn, type NumericColumn, readTable } from "../table/index.ts";
import { fillBatch } from "./batch.ts";
import type { Columns, DecodedColumns, Encoder } from "./encoder.ts";

/** Options by which nothing is withheld: every value comes back. */
export const BARE = { rareRows: 1, knotRows: 1 };

/** The penguins: 344 rows, categories, measurements, missing cells. */
export const readPenguins = () =>
  readTable(readFileSync(new URL("../../../../examples/penguins.csv", import.meta.url)));

/** Uniform numbers for `rows` rows of `perRow`. */
export function uniforms(rows: number, perRow: number, seed = 1): Float32Array {
  const out = new Float32Array(rows * perRow);
  if (perRow > 0) fillUniformFine(out, { seed, purpose: PURPOSE.latent }, 0, perRow);
  return out;
}

/** All rows of a table, encoded. */
export function matrixOf(encoder: Encoder, table: Columns, seed = 1): Float32Array {
  const rows = Uint32Array.from({ length: table.rows }, (_, row) => row);
  const out = new Float32Array(table.rows * encoder.plan.width);
  fillBatch(encoder.plan, encoder.encode(table), rows, uniforms(table.rows, encoder.uniformsPerRow, seed), out);
  return out;
}

/** The columns of encoded rows. */
export const decoded = (encoder: Encoder, matrix: Float32Array, rows: number): DecodedColumns =>
  encoder.decode(matrix, rows, uniforms(rows, encoder.decodeUniformsPerRow));

/** A table of columns. */
export const tableOf = (...columns: (CodedColumn | NumericColumn)[]): Columns => ({
  columns,
  rows: columns[0].values.length,
});

/** A column of numbers, rounded to `decimals`; null is missing. */
export function numbers(name: string, values: readonly (number | null)[], decimals = 0): NumericColumn {
  const scale = 10 ** decimals;
  const rounded = values.map((value) => (value === null ? null : Math.round(value * scale) / scale));
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of rounded) if (value !== null) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const step = decimals <= 12 ? 1 : 0;
  const style = {
    decimal: ".",
    decimals: [decimals, decimals],
    exponent: null,
    bare: false,
    bounds: [low, high],
    step,
  } as const;
  return {
    type: { name, kind: decimals === 0 ? "integer" : "number", missingText: "", style },
    values: Float64Array.from(rounded, (value) => value ?? 0),
    missing: values.includes(null) ? Uint8Array.from(values, (value) => Number(value === null)) : null,
  };
}

/** A column of texts; null is missing. */
export function texts(
  name: string,
  cells: readonly (string | null)[],
  kind: "category" | "text" = "category",
): CodedColumn {
  const categories = [...new Set(cells.filter((cell) => cell !== null))];
  const codeOf = new Map(categories.map((text, code) => [text, code]));
  return {
    type: { name, kind, missingText: "", categories },
    values: Uint32Array.from(cells, (cell) => codeOf.get(cell ?? "") ?? 0),
    missing: cells.includes(null) ? Uint8Array.from(cells, (cell) => Number(cell === null)) : null,
  };
}

/** The cells of a column of texts; null is missing. */
export const cellsOf = ({ type, values, missing }: CodedColumn): (string | null)[] =>
  Array.from(values, (code, row) => (missing?.[row] ? null : type.categories[code]));
