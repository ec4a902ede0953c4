import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillNormal, PURPOSE } from "../random/index.ts";
import { kolmogorovSmirnovTwoSample } from "../stats/index.ts";
import { type Column, formatCsv, isCoded } from "../table/index.ts";
import { type Columns, fitEncoder, openEncoder } from "./encoder.ts";
import { BARE, cellsOf, decoded, matrixOf, numbers, readPenguins, tableOf, texts, uniforms } from "./fixtures.case.ts";

const penguins = await readPenguins();

const roundTrip = (table: Columns, encoder = fitEncoder(table, BARE)) =>
  decoded(encoder, matrixOf(encoder, table), table.rows);

const csv = (columns: readonly Column[]) => [...formatCsv(columns)].join("");
const present = ({ values, missing }: Column) => Array.from(values).filter((_, row) => !missing?.[row]);

describe("what is encoded comes back", () => {
  test("the penguins: categories, the integers and what is missing exactly", () => {
    const [back, source] = [roundTrip(penguins), penguins.columns];
    expect(back.map(({ type }) => type)).toEqual(source.map(({ type }) => type));
    back.forEach((column, i) => {
      expect(column.missing, column.type.name).toEqual(source[i].missing);
      expect(present(column), column.type.name).toEqual(present(source[i]));
    });
  });

  test("integers of many values, with atoms and missing cells", () => {
    const cell = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: -300, max: 300 }) },
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 60, maxLength: 400 }), (values) => {
        fc.pre(new Set(values.filter((value) => value !== null)).size > 1);
        const column = numbers("x", values);
        const [back] = roundTrip(tableOf(column));
        expect(back.missing).toEqual(column.missing);
        expect(present(back)).toEqual(present(column));
      }),
      { numRuns: 60 },
    );
  });

  test("decimals exactly, and numbers without end closely", () => {
    const value = fc.integer({ min: -5e8, max: 5e8 }).map((n) => n / 1e7);
    fc.assert(
      fc.property(fc.array(value, { minLength: 60, maxLength: 300 }), fc.constantFrom(1, 14), (values, decimals) => {
        const column = numbers("x", values, decimals);
        fc.pre(new Set(column.values).size > 30);
        const [back] = roundTrip(tableOf(column));
        // A score has 24 bits, so that a place in a range of 100 comes back to about 1e-4.
        const tolerance = decimals === 1 ? 0 : 1e-3;
        back.values.forEach((got, row) => {
          expect(Math.abs(got - column.values[row])).toBeLessThanOrEqual(tolerance);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("texts and missing ones, whatever the order of their codes", () => {
    const cell = fc.oneof(fc.constantFrom("a", "b", "세종", '"'), fc.constant(null));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 4, maxLength: 50 }), (some) => {
        // Its last row has the text of "y" beside "x": else "two" could follow from "t" in this table, and not in the reversed one.
        const cells = [...some, some[1]];
        const table = tableOf(texts("t", cells), texts("two", ["x", "y", ...cells.slice(2).map(() => "x")]));
        const encoder = fitEncoder(table, BARE);
        const reversed = tableOf(texts("t", cells.toReversed()), texts("two", ["y", ...cells.slice(1).map(() => "x")]));
        for (const [source, back] of [
          [table, roundTrip(table, encoder)],
          [reversed, roundTrip(reversed, encoder)],
        ] as const)
          back.forEach((column, i) => {
            const original = source.columns[i];
            if (!(isCoded(column) && isCoded(original))) throw new Error("texts became something else");
            expect(cellsOf(column)).toEqual(cellsOf(original));
          });
      }),
      { examples: [[[null, "a", null, null, null, null, null, null, null, null]]] },
    );
  });

  test("columns that never vary, and no free text", () => {
    const count = 6;
    const same = Array.from({ length: count }, () => "x");
    const table = tableOf(
      texts("same", same),
      texts(
        "gone",
        same.map(() => null),
      ),
      texts("prose", ["a", "b", "c", "d", "e", "f"], "text"),
      numbers("n", [1, 1, 1, 1, 1, 2]),
      numbers("seven", [7, 7, 7, 7, 7, 7]),
    );
    const encoder = fitEncoder(table, BARE);
    expect(encoder.plan).toEqual({
      width: 2,
      spans: [{ kind: "categorical", column: "n", offset: 0, width: 2, frequencies: [5 / 6, 1 / 6] }],
    });
    const back = roundTrip(table, encoder);
    expect(csv(back)).toBe("same,gone,n,seven\nx,,1,7\nx,,1,7\nx,,1,7\nx,,1,7\nx,,1,7\nx,,2,7\n");
  });
});

describe("the plan", () => {
  test("of the penguins", () => {
    const { plan, uniformsPerRow, decodeUniformsPerRow } = fitEncoder(penguins);
    const widths = plan.spans.map(({ column, kind, offset, width }) => [column, kind, offset, width]);
    expect(widths.slice(0, 5)).toEqual([
      ["species", "categorical", 0, 3],
      ["island", "categorical", 3, 3],
      ["bill_length_mm", "categorical", 6, 2],
      ["bill_length_mm", "continuous", 8, 1],
      ["bill_depth_mm", "categorical", 9, 2],
    ]);
    expect(plan.spans[3]).toMatchObject({ mask: { offset: 6, width: 2, category: 0 } });
    expect([uniformsPerRow, decodeUniformsPerRow]).toEqual([4, 0]);
  });

  test("gives numbers that many rows share a category, and masks the score there", () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i < 600 ? 0 : i < 950 ? i * 3 : null));
    const table = tableOf(numbers("gain", values));
    const encoder = fitEncoder(table);
    expect(encoder.plan.spans).toEqual([
      { kind: "categorical", column: "gain", offset: 0, width: 3, frequencies: [0.6, 0.35, 0.05] },
      { kind: "continuous", column: "gain", offset: 3, width: 1, mask: { offset: 0, width: 3, category: 1 } },
    ]);
    const matrix = matrixOf(encoder, table);
    expect([...matrix.subarray(0, 4)]).toEqual([1, 0, 0, 0]);
    expect([...matrix.subarray(4 * 999)]).toEqual([0, 0, 1, 0]);
    expect([...matrix.subarray(4 * 700, 4 * 700 + 3)]).toEqual([0, 1, 0]);
    expect(matrix[4 * 700 + 3]).not.toBe(0);
  });
});

describe("the distribution", () => {
  const rows = 20000;
  const z = new Float32Array(rows);
  fillNormal(z, { seed: 3, purpose: PURPOSE.latent }, 0, 1);

  test.each([
    ["smooth", (x: number) => x * 40 + 100, 1],
    ["with a heavy tail", (x: number) => Math.exp(3 * x), 14],
    ["of integers with ties", (x: number) => Math.exp(x / 2 + 5), 0],
    ["in two lumps", (x: number) => x + Math.sign(x) * 50, 3],
  ])("of normal scores decodes to that of data: %s", (_, transform, decimals) => {
    const sample = new Float32Array(5000);
    fillNormal(sample, { seed: 4, purpose: PURPOSE.latent }, 0, 1);
    const column = numbers("x", Array.from(sample, transform), decimals);
    const encoder = fitEncoder(tableOf(column));
    expect(encoder.plan.width).toBe(1);
    const [back] = encoder.decode(z, rows, new Float32Array(0));
    // 1.95 √(1/n + 1/m) is exceeded once in a thousand times; here the data are the distribution, no sample of it.
    expect(kolmogorovSmirnovTwoSample(back.values, column.values)).toBeLessThan(1.95 * Math.sqrt(1 / rows));
    const scores = matrixOf(encoder, tableOf(column));
    expect(kolmogorovSmirnovTwoSample(scores, z)).toBeLessThan(1.95 * Math.sqrt(1 / rows + 1 / 5000));
  });

  test("of rare categories is their own", () => {
    const cells = Array.from({ length: 4000 }, (_, i) => (i % 2 ? "often" : i % 8 ? `seldom${i % 3}` : `once${i}`));
    const encoder = fitEncoder(tableOf(texts("t", cells)), { categories: 5, rareRows: 1 });
    expect(encoder.plan.spans[0].width).toBe(5);
    expect(encoder.decodeUniformsPerRow).toBe(1);
    const matrix = new Float32Array(5 * rows).map((_, i) => Number(i % 5 === 4));
    const [back] = encoder.decode(matrix, rows, uniforms(rows, 1));
    const got = new Set(Array.from(back.values));
    expect(got.size).toBe(500);
  });
});

describe("bits", () => {
  test("of a batch are the same for the same uniforms, and others for others", () => {
    const encoder = fitEncoder(penguins);
    expect(matrixOf(encoder, penguins)).toEqual(matrixOf(encoder, penguins));
    expect(matrixOf(encoder, penguins, 2)).not.toEqual(matrixOf(encoder, penguins));
  });

  test("survive JSON", () => {
    const encoder = fitEncoder(penguins);
    const again = openEncoder(JSON.parse(JSON.stringify(encoder.state)));
    expect(again.plan).toEqual(encoder.plan);
    expect(matrixOf(again, penguins)).toEqual(matrixOf(encoder, penguins));
    expect(csv(roundTrip(penguins, again))).toBe(csv(roundTrip(penguins, encoder)));
  });

  test("of a row do not depend on the rows around it", () => {
    const encoder = fitEncoder(penguins);
    const { width } = encoder.plan;
    const matrix = matrixOf(encoder, penguins);
    const whole = csv(decoded(encoder, matrix, penguins.rows)).split("\n");
    const part = csv(decoded(encoder, matrix.subarray(100 * width, 110 * width), 10)).split("\n");
    expect(part.slice(1, 11)).toEqual(whole.slice(101, 111));
  });

  test("can be sent to a worker", () => {
    const encoder = fitEncoder(penguins);
    const encoded = encoder.encode(penguins);
    expect(structuredClone({ plan: encoder.plan, encoded })).toEqual({ plan: encoder.plan, encoded });
  });
});

test("5,000 columns are encoded and decoded within seconds", () => {
  const start = performance.now();
  const columns = Array.from({ length: 5000 }, (_, i) => numbers(`c${i}`, [i, 1, 2, 3, 4, 5]));
  const table = tableOf(...columns);
  const encoder = fitEncoder(table, BARE);
  expect(csv(roundTrip(table, encoder))).toBe(csv(columns));
  expect(performance.now() - start).toBeLessThan(5000);
});

test("an unseen number takes the place of its neighbours", () => {
  const encoder = fitEncoder(
    tableOf(
      numbers("few", [1, 5, 1, 5]),
      numbers(
        "many",
        Array.from({ length: 4 }, (_, i) => 10 + i),
      ),
    ),
    BARE,
  );
  const other = tableOf(numbers("few", [4, 2]), numbers("many", [-5, 99]));
  const [few, many] = roundTrip(other, encoder);
  expect([...few.values]).toEqual([5, 1]);
  expect([...many.values]).toEqual([10, 13]);
});
