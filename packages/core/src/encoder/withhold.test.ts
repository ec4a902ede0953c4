import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCoded } from "../table/index.ts";
import { fitEncoder, openEncoder } from "./encoder.ts";
import { cellsOf, decoded, matrixOf, numbers, tableOf, texts } from "./fixtures.case.ts";

/** `often` of 60 rows, and two of a name that only they have. */
const rows = 200;
const cells = Array.from({ length: rows }, (_, i) => (i % 3 ? "often" : i % 2 ? "seldom" : null));
const withNames = cells.map((cell, i) => (i === 7 || i === 90 ? "Kim Cheolsu" : i === 8 ? "Lee" : cell));
const other = texts(
  "other",
  cells.map((_, i) => "xyz"[i % 3]),
);

describe("texts that fewer than 5 rows hold", () => {
  const table = tableOf(texts("who", withNames), other);
  const encoder = fitEncoder(table);

  it("are nowhere in what is learnt, which says how many there were", () => {
    expect(JSON.stringify(encoder.state)).not.toMatch(/Kim|Lee/);
    expect(encoder.state.withheld).toEqual({ who: { values: 2, rows: 3 } });
    expect(encoder.state.floor).toEqual({ rareRows: 5, knotRows: 10 });
  });

  it("become others of the column, by their frequency, and leave the missing cells as they are", () => {
    const [back] = decoded(encoder, matrixOf(encoder, table), rows);
    if (!isCoded(back)) throw new Error("texts became numbers");
    const got = cellsOf(back);
    withNames.forEach((cell, i) => {
      if (cell === null || cell === "often" || cell === "seldom") expect(got[i]).toBe(cell);
      else expect(["often", "seldom"]).toContain(got[i]);
    });
    expect(matrixOf(fitEncoder(table), table)).toEqual(matrixOf(encoder, table));
  });

  it("count as rare in other data too, which may have none of the kept ones", () => {
    const again = openEncoder(JSON.parse(JSON.stringify(encoder.state)));
    const one = tableOf(texts("who", ["Park"]), texts("other", ["y"]));
    const [back] = decoded(again, matrixOf(again, one), 1);
    expect(isCoded(back) ? cellsOf(back) : []).toEqual(["often"]);
  });

  it("are kept where the floor is one row", () => {
    const all = fitEncoder(table, { rareRows: 1 });
    expect(all.state.withheld).toEqual({});
    expect(JSON.stringify(all.state)).toMatch("Kim Cheolsu");
  });

  it("leave a column empty that has no others", () => {
    const names = tableOf(
      texts(
        "who",
        cells.slice(0, 8).map((_, i) => `name ${i}`),
      ),
      texts("other", [..."xxxxyyyyy"].slice(0, 8)),
    );
    const few = fitEncoder(names, { rareRows: 4 });
    expect(JSON.stringify(few.state)).not.toMatch("name ");
    const [back] = decoded(few, matrixOf(few, names), 8);
    expect([...(back.missing ?? [])]).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it("of a boolean leave true true", () => {
    const flags = cells.map((_, i) => (i < 3 ? "no" : "yes"));
    const flagged = texts("flag", ["no", ...flags.slice(1)]);
    const column = { ...flagged, type: { ...flagged.type, kind: "boolean" as const } };
    const [back] = decoded(fitEncoder(tableOf(column, other)), new Float32Array(3 * 4), 4);
    expect([...back.values]).toEqual([1, 1, 1, 1]);
  });
});

describe("numbers", () => {
  const income = Array.from({ length: 500 }, (_, i) =>
    i === 13 ? 987_654 : i === 14 ? -55_555 : 1000 + ((i * 7919) % 4999),
  );

  it("do not reach the values of single rows: what is learnt ends at the mean of the ten outermost", () => {
    const table = tableOf(numbers("income", income));
    const encoder = fitEncoder(table);
    expect(JSON.stringify(encoder.state)).not.toMatch(/987654|-55555\b/);
    const sorted = income.toSorted((a, b) => a - b);
    const mean = (values: readonly number[]): number => Math.round(values.reduce((a, b) => a + b, 0) / values.length);
    const state = encoder.state.columns[0];
    if (state.encoding !== "quantile") throw new Error("not by quantiles");
    expect(state.type.style.bounds).toEqual([mean(sorted.slice(0, 10)), mean(sorted.slice(-10))]);
    expect(Math.min(...state.pieces.counts)).toBeGreaterThanOrEqual(10);
    const [back] = decoded(encoder, matrixOf(encoder, table), income.length);
    // Rows beyond the ends come back from somewhere in the outermost piece; the others as they are.
    back.values.forEach((value, i) => {
      if (income[i] > sorted[20] && income[i] < sorted[479]) expect(value).toBe(income[i]);
      else expect(value > sorted[22] && value < sorted[477]).toBe(false);
    });
  });

  it("that many rows share at an end stay exact", () => {
    const capped = income.map((value) => Math.min(5500, Math.max(1500, value)));
    const state = fitEncoder(tableOf(numbers("income", capped))).state.columns[0];
    expect("style" in state.type && state.type.style.bounds).toEqual([1500, 5500]);
  });

  it("of few values that fewer than 5 rows hold go to their neighbours", () => {
    const few = income.map((_, i) => (i === 3 ? 97 : i === 4 ? 4 : [1, 5, 10][i % 3]));
    const table = tableOf(numbers("n", few), numbers("income", income));
    const encoder = fitEncoder(table);
    expect(encoder.state.withheld).toEqual({ n: { values: 2, rows: 2 } });
    expect(encoder.state.columns[0]).toMatchObject({ values: [1, 5, 10], type: { style: { bounds: [1, 10] } } });
    const [back] = decoded(encoder, matrixOf(encoder, table), few.length);
    expect([back.values[3], back.values[4]]).toEqual([10, 5]);
  });

  it("that fewer than 5 rows have are not learnt", () => {
    const hardly = income.map((_, i) => (i < 3 ? 1234 + i : null));
    const encoder = fitEncoder(tableOf(numbers("hardly", hardly), numbers("income", income)));
    expect(JSON.stringify(encoder.state)).not.toMatch(/123[456]/);
    expect(encoder.state.withheld).toEqual({ hardly: { values: 3, rows: 3 } });
  });

  it("beside atoms, fewer than 5 rows of them, are not learnt by themselves", () => {
    const atoms = Array.from({ length: 2500 }, (_, i) => (i < 3 ? 7777 + i : 100 * (i % 25)));
    const encoder = fitEncoder(tableOf(numbers("n", atoms)));
    const [state] = encoder.state.columns;
    expect(JSON.stringify(state)).not.toMatch(/777[789]/);
    if (state.encoding === "quantile") expect(Math.min(...state.pieces.counts)).toBeGreaterThanOrEqual(10);
  });

  it("of whatever data are quantiles over ten rows or more, within the data's range", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 60, maxLength: 400 }), (values) => {
        fc.pre(new Set(values).size > 40);
        const [state] = fitEncoder(tableOf(numbers("n", values))).state.columns;
        if (state.encoding !== "quantile") throw new Error("not by quantiles");
        const { low, high, counts } = state.pieces;
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(10);
        expect(low[0]).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high.at(-1)).toBeLessThanOrEqual(Math.max(...values));
        low.forEach((value, i) => {
          expect(value).toBeLessThanOrEqual(high[i]);
        });
      }),
      { numRuns: 60 },
    );
  });
});
