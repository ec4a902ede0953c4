import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillUniformFine } from "../random/index.ts";
import { type Column, formatCsv, readTable } from "../table/index.ts";
import { fillBatch } from "./batch.ts";
import { type Columns, type Encoder, fitEncoder, openEncoder } from "./encoder.ts";

const penguins = await readTable(readFileSync(new URL("../../../../examples/penguins.csv", import.meta.url)));

/** Uniform numbers for `rows` rows. */
function uniforms(rows: number, perRow: number, seed = 1): Float32Array {
  const out = new Float32Array(rows * perRow);
  if (perRow > 0) fillUniformFine(out, { seed, purpose: 0 }, 0, perRow);
  return out;
}

/** All rows of a table, encoded. */
function matrixOf(encoder: Encoder, table: Columns, seed = 1): Float32Array {
  const rows = Uint32Array.from({ length: table.rows }, (_, row) => row);
  const out = new Float32Array(table.rows * encoder.plan.width);
  fillBatch(encoder.plan, encoder.encode(table), rows, uniforms(table.rows, encoder.uniformsPerRow, seed), out);
  return out;
}

const decoded = (encoder: Encoder, matrix: Float32Array, rows: number) =>
  encoder.decode(matrix, rows, uniforms(rows, encoder.decodeUniformsPerRow));

const roundTrip = (table: Columns, encoder = fitEncoder(table)) =>
  decoded(encoder, matrixOf(encoder, table), table.rows);

const csv = (columns: readonly Column[]) => [...formatCsv(columns)].join("");
const present = ({ values, missing }: Column) => Array.from(values).filter((_, row) => !missing?.[row]);

/** A column of numbers with all that a style says of them. */
function numbers(name: string, values: readonly (number | null)[], decimals: number): Column {
  const scale = 10 ** decimals;
  const rounded = values.map((value) => (value === null ? null : Math.round(value * scale) / scale));
  const known = rounded.filter((value) => value !== null);
  const step = decimals <= 12 ? 1 : 0;
  return {
    type: {
      name,
      kind: decimals === 0 ? "integer" : "number",
      missingText: "",
      style: {
        decimal: ".",
        decimals: [decimals, decimals],
        exponent: null,
        bare: false,
        bounds: [Math.min(...known), Math.max(...known)],
        step,
      },
    },
    values: Float64Array.from(rounded, (value) => value ?? 0),
    missing: values.includes(null) ? Uint8Array.from(values, (value) => Number(value === null)) : null,
  };
}

describe("what is encoded comes back", () => {
  test("categories, numbers of few values, and missing cells of the penguins, exactly", () => {
    const [back, source] = [roundTrip(penguins), penguins.columns];
    expect(back.map(({ type }) => type)).toEqual(source.map(({ type }) => type));
    back.forEach((column, i) => {
      expect(column.missing, column.type.name).toEqual(source[i].missing);
      if ("style" in column.type && column.type.name !== "year") return;
      expect(present(column), column.type.name).toEqual(present(source[i]));
    });
  });

  test("the penguins' measurements, within a hundredth of their range", () => {
    for (const name of ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]) {
      const [a, b] = [roundTrip(penguins), penguins.columns].map((columns) =>
        present(columns.find(({ type }) => type.name === name)!),
      );
      const range = Math.max(...b) - Math.min(...b);
      a.forEach((value, row) => {
        expect(Math.abs(value - b[row]), name).toBeLessThanOrEqual(range / 100);
      });
    }
  });

  test("integers of many values, with atoms and missing cells, exactly", () => {
    const cell = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: -300, max: 300 }) },
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 60, maxLength: 400 }), (values) => {
        fc.pre(new Set(values.filter((value) => value !== null)).size > 1);
        const column = numbers("x", values, 0);
        const [back] = roundTrip({ columns: [column], rows: values.length });
        expect(back.missing).toEqual(column.missing);
        expect(present(back)).toEqual(present(column));
      }),
      { numRuns: 60 },
    );
  });

  test("decimals within their last digit, and numbers without end closely", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -5e8, max: 5e8 }).map((n) => n / 1e7),
          { minLength: 60, maxLength: 300 },
        ),
        fc.constantFrom(1, 3, 14),
        (values, decimals) => {
          const column = numbers("x", values, decimals);
          fc.pre(new Set(column.values).size > 30);
          const [back] = roundTrip({ columns: [column], rows: values.length });
          // A score has 24 bits, so that a place in a range of 100 comes back to about 1e-4.
          const tolerance = decimals === 1 ? 1e-9 : 1e-3;
          back.values.forEach((value, row) => {
            expect(Math.abs(value - column.values[row])).toBeLessThanOrEqual(tolerance);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("a batch is the same bits for the same uniforms, and the state survives JSON", () => {
  const encoder = fitEncoder(penguins);
  const again = openEncoder(JSON.parse(JSON.stringify(encoder.state)));
  expect(again.plan).toEqual(encoder.plan);
  expect(matrixOf(encoder, penguins)).toEqual(matrixOf(encoder, penguins));
  expect(matrixOf(again, penguins)).toEqual(matrixOf(encoder, penguins));
  expect(matrixOf(encoder, penguins, 2)).not.toEqual(matrixOf(encoder, penguins));
  expect(csv(roundTrip(penguins, again))).toBe(csv(roundTrip(penguins, encoder)));
});
