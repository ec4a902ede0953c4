import { describe, expect, test } from "vitest";
import type { EvidenceColumn } from "../aligned.ts";
import type { Sample } from "../sample.ts";
import { fitEmbedding } from "./embedding.ts";
import { squaredDistance } from "./points.ts";

const column = (kind: EvidenceColumn["kind"], categories: number): EvidenceColumn => ({
  name: kind,
  kind,
  categories: Array.from({ length: categories }, (_, i) => `c${i}`),
});
const sample = (...values: (readonly number[])[]): Sample => ({
  rows: values[0].length,
  values: values.map((column) => Float64Array.from(column)),
});
const NONE = Number.NaN;

describe("the space of mixed rows", () => {
  const columns = [column("number", 0), column("category", 3)];
  const embed = fitEmbedding(columns, sample([0, 0, 0, 10, 20, NONE], [0, 0, 1, 1, 2, 2]));
  const apart = (one: readonly [number, number], other: readonly [number, number]): number => {
    const both = embed(sample([one[0], other[0]], [one[1], other[1]]));
    return Math.sqrt(squaredDistance(both, 0, both, 1));
  };

  test("puts numbers at the share below them, straight between them and no further beyond", () => {
    // Of five values 0 has the share .3, 10 has .7, 20 has .9.
    expect(apart([0, 0], [10, 0])).toBeCloseTo(0.4, 6);
    expect(apart([10, 0], [15, 0])).toBeCloseTo(0.1, 6);
    expect(apart([20, 0], [1e9, 0])).toBe(0);
    expect(apart([-5, 0], [0, 0])).toBe(0);
    expect(apart([0, 0], [0.01, 0])).toBeLessThan(0.001);
  });

  test("puts different categories 1 apart, and a missing cell at least 1 from every other", () => {
    expect(apart([0, 0], [0, 1])).toBeCloseTo(1, 6);
    expect(apart([0, 0], [0, NONE])).toBeCloseTo(1, 6);
    expect(apart([0, NONE], [0, NONE])).toBe(0);
    expect(apart([NONE, 0], [NONE, 0])).toBe(0);
    expect(apart([NONE, 0], [20, 0])).toBeGreaterThanOrEqual(1);
    expect(apart([NONE, 0], [20, 0])).toBeLessThan(1.2);
  });

  test("lets rare categories share a place where there are very many", () => {
    const many = Array.from({ length: 300 }, (_, i) => i);
    const wide = fitEmbedding([column("category", 300)], sample([...many, ...many.slice(0, 100)]));
    const points = wide(sample([0, 1, 200, 299, NONE]));
    expect(points.dimension).toBe(102);
    expect(squaredDistance(points, 0, points, 1)).toBeCloseTo(1, 6);
    expect(squaredDistance(points, 2, points, 3)).toBe(0);
    expect(squaredDistance(points, 2, points, 4)).toBeCloseTo(1, 6);
  });

  test("of a column without any value is still a space", () => {
    const empty = fitEmbedding([column("number", 0)], sample([NONE, NONE]));
    expect(Array.from(empty(sample([1, NONE])).data)).toEqual([0.5, 0, 0.5, 1]);
  });
});
