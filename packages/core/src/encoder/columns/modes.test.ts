import { describe, expect, test } from "vitest";
import { Generator, PURPOSE } from "../../random/index.ts";
import { fitEncoder, openEncoder } from "../encoder.ts";
import { BARE, decoded, matrixOf, numbers, readPenguins, tableOf, texts } from "../fixtures.case.ts";

const random = new Generator(8, PURPOSE.evaluation);
const count = 2000;
/** Two lumps, and a tenth missing. */
const values = Array.from({ length: count }, (_, i) =>
  i % 10 === 0 ? null : i % 3 === 0 ? 100 + 5 * random.normal() : 2 * random.normal(),
);
const two = texts(
  "two",
  values.map((_, i) => (i % 2 ? "a" : "b")),
);
const table = tableOf(numbers("x", values, 2), two);
const encoder = fitEncoder(table, { ...BARE, numbers: "modes" });
const { width, spans } = encoder.plan;
const matrix = matrixOf(encoder, table);
const [head, place] = spans;
const modes = head.width - 1;
const row = (r: number): Float32Array => matrix.subarray(r * width, r * width + head.width + 1);

describe("numbers by their modes", () => {
  test("have a one-hot of the modes and of missing, and a number between −1 and 1", () => {
    expect(modes).toBeGreaterThan(1);
    expect(modes).toBeLessThanOrEqual(10);
    expect(place).toEqual({
      kind: "bounded",
      column: "x",
      offset: head.width,
      width: 1,
      mask: { offset: 0, width: head.width, category: modes },
    });
    for (let r = 0; r < count; r++) {
      const hot = row(r).subarray(0, head.width);
      expect(hot.reduce((a, b) => a + b)).toBe(1);
      expect(hot[modes]).toBe(values[r] === null ? 1 : 0);
      expect(Math.abs(row(r)[head.width])).toBeLessThanOrEqual(values[r] === null ? 0 : 0.99);
    }
  });

  test("come back to their own decimals, missing ones as missing, also from a state that was read", () => {
    const read = openEncoder(JSON.parse(JSON.stringify(encoder.state)));
    const [back] = decoded(read, matrix, count);
    expect(back.missing).toEqual(table.columns[0].missing);
    back.values.forEach((value, r) => {
      if (values[r] !== null) expect(value).toBeCloseTo(table.columns[0].values[r], 6);
    });
  });

  test("are drawn by each mode's probability, given the value, and every time alike", () => {
    expect(matrixOf(encoder, table, 2)).toEqual(matrix);
    const state = encoder.state.columns[0];
    if (state.encoding !== "modes") throw new Error("not by modes");
    const shares = state.modes.map((_, k) => {
      let sum = 0;
      for (let r = 0; r < count; r++) sum += row(r)[k];
      return sum / (count * 0.9);
    });
    state.modes.forEach(({ weight }, k) => {
      expect(Math.abs(shares[k] - weight)).toBeLessThan(0.06);
    });
  });

  test("of a few different values stay categories", async () => {
    const penguins = await readPenguins();
    const { plan } = fitEncoder(penguins, { ...BARE, numbers: "modes" });
    const of = (column: string): string[] =>
      plan.spans.filter((span) => span.column === column).map(({ kind }) => kind);
    expect(of("bill_length_mm")).toEqual(["categorical", "bounded"]);
    const flags = fitEncoder(tableOf(numbers("n", [1, 0, 1, 1, 0, 1]), texts("t", [..."ababab"])), {
      ...BARE,
      numbers: "modes",
    });
    expect(flags.plan.spans.map(({ kind }) => kind)).toEqual(["categorical", "categorical"]);
  });

  test("beyond every mode's reach are held at its end", () => {
    const far = Array.from({ length: 500 }, (_, i) => (i === 0 ? 1e6 : random.normal()));
    const column = tableOf(
      numbers("x", far, 3),
      texts(
        "t",
        [...far.keys()].map((i) => (i % 2 ? "a" : "b")),
      ),
    );
    const fitted = fitEncoder(column, { ...BARE, numbers: "modes" });
    const [back] = decoded(fitted, matrixOf(fitted, column), 500);
    expect(back.values[0]).toBeLessThanOrEqual(1e6);
    expect(Number.isFinite(back.values[0])).toBe(true);
  });
});
