import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { QuantileFunction, quantilePieces } from "./quantile-function.ts";
import { fitPieces } from "./quantile-pieces.ts";

const round = (value: number) => value;
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

describe("fitPieces", () => {
  test("follows frequent values exactly and joins rare neighbours", () => {
    expect(fitPieces([1, 2, 3, 4, 9], [100, 5, 4, 3, 50], { pieces: 1024, rows: 10, step: 1, round })).toEqual({
      low: [1, 1.5, 9],
      high: [1, 4.5, 9],
      counts: [100, 12, 50],
    });
  });

  test("gives rare values between two frequent ones to the nearer, and to a mixture before them", () => {
    const fineness = { pieces: 1024, rows: 10, step: 1, round };
    expect(fitPieces([1, 2, 4, 5, 9], [100, 3, 2, 50, 1], fineness)).toEqual({
      low: [1, 5],
      high: [1, 5],
      counts: [103, 53],
    });
    expect(fitPieces([1, 2, 3, 4, 5], [6, 6, 3, 100, 7], fineness)).toMatchObject({ counts: [15, 107], low: [1.4, 4] });
  });

  test("leaves wide gaps empty and closes narrow ones", () => {
    const pieces = fitPieces([0, 1, 2, 100, 101, 102], [4, 4, 4, 4, 4, 4], { pieces: 1024, rows: 12, step: 0, round });
    expect(pieces.high[0]).toBeLessThanOrEqual(2.5);
    expect(pieces.low.at(-1)).toBeGreaterThanOrEqual(99.5);
  });

  test("ends at the mean of the outermost rows, and at a value that as many share", () => {
    const values = [0, 1, 2, 3, 1000];
    const fineness = { pieces: 1024, rows: 4, step: 0, round: Math.round };
    const { low, high } = fitPieces(values, [1, 1, 3, 1, 1], fineness);
    expect([low[0], high.at(-1)]).toEqual([(0 + 1 + 2 + 2) / 4, Math.round((1000 + 3 + 2 + 2) / 4)].map(Math.round));
    expect(fitPieces([0, 5, 9], [4, 2, 4], fineness)).toMatchObject({ low: [0, expect.anything()] });
  });

  test("has at most so many pieces, each of so many rows, none lost, and in order", () => {
    const counts = fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: 2000,
    });
    fc.assert(
      fc.property(counts, fc.integer({ min: 20, max: 64 }), (rows, most) => {
        const values = rows.map((_, i) => i + (i % 7) / 10);
        const pieces = fitPieces(values, rows, { pieces: most, rows: 10, step: 0.1, round });
        expect(quantilePieces.safeParse(pieces).success).toBe(true);
        expect(pieces.counts.length).toBeLessThanOrEqual(most);
        expect(sum(pieces.counts)).toBe(sum(rows));
        if (sum(rows) >= 10) expect(Math.min(...pieces.counts)).toBeGreaterThanOrEqual(10);
      }),
    );
  });
});

describe("QuantileFunction", () => {
  const distribution = new QuantileFunction({ low: [0, 5, 6], high: [4, 5, 8], counts: [20, 60, 20] });

  test("rises within its pieces and stands still at values that many share", () => {
    expect([0, 0.1, 0.3, 0.79, 0.9, 1].map((u) => distribution.valueAt(u))).toEqual([0, 2, 5, 5, 7, 8]);
  });

  test("knows the share of rows below and up to a value", () => {
    expect([-1, 0, 2, 4.5, 5, 7, 9].map((value) => distribution.shareBelow(value))).toEqual([
      0, 0, 0.1, 0.2, 0.2, 0.9, 1,
    ]);
    expect([-1, 0, 2, 4.5, 5, 7, 9].map((value) => distribution.shareUpTo(value))).toEqual([
      0, 0, 0.1, 0.2, 0.8, 0.9, 1,
    ]);
  });

  test("places what none of its pieces holds somewhere in the nearest one", () => {
    expect(distribution.placeOf(-3, -2)).toEqual([0, 0.2]);
    expect(distribution.placeOf(9, 9)).toEqual([0.8, 1]);
    expect(distribution.placeOf(2, 7)).toEqual([0.1, 0.9]);
    expect(distribution.placeOf(4.2, 4.4)).toEqual([0, 0.2]);
    expect(distribution.placeOf(4.7, 4.8)).toEqual([0.2, 0.8]);
    expect(distribution.placeOf(2, 2)).toEqual([0.1, 0.1]);
  });

  test("holds values whose distance no float64 holds", () => {
    const wide = new QuantileFunction({ low: [-1.7e308], high: [1.7e308], counts: [3] });
    expect([0, 0.5, 1].map((u) => wide.valueAt(u))).toEqual([-1.7e308, 0, 1.7e308]);
    expect(wide.shareBelow(0)).toBe(0.5);
    const { low, high } = fitPieces([-1.7e308, 0, 1.7e308], [1, 1, 1], { pieces: 9, rows: 2, step: 0, round });
    expect([...low, ...high].every(Number.isFinite)).toBe(true);
  });
});
