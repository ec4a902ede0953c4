import { expect, test } from "vitest";
import { Generator, PURPOSE } from "../random/index.ts";
import { symmetricEigenvalues } from "./symmetric-eigenvalues.ts";

const ascending = (values: Float64Array): number[] => [...values].sort((a, b) => a - b);

test("eigenvalues by hand", () => {
  expect(ascending(symmetricEigenvalues(Float64Array.of(5), 1))).toEqual([5]);
  const two = ascending(symmetricEigenvalues(Float64Array.of(2, 1, 1, 2), 2));
  expect(two[0]).toBeCloseTo(1, 14);
  expect(two[1]).toBeCloseTo(3, 14);
  expect(ascending(symmetricEigenvalues(new Float64Array(9), 3))).toEqual([0, 0, 0]);
  expect(ascending(symmetricEigenvalues(Float64Array.of(3, 0, 0, 0, 1, 0, 0, 0, 2), 3))).toEqual([1, 2, 3]);
});

test("a matrix made of eigenvalues gives them back, some equal and some 0", () => {
  const n = 40;
  const wanted = Float64Array.from({ length: n }, (_, i) => (i < 10 ? 0 : i < 20 ? 3 : i * i));
  const random = new Generator(1, PURPOSE.evaluation);
  const matrix = new Float64Array(n * n);
  wanted.forEach((value, i) => {
    matrix[i * n + i] = value;
  });
  // Reflections keep eigenvalues: A ← HAH, H = I − 2vvᵀ.
  for (let round = 0; round < 3; round++) {
    const v = Float64Array.from({ length: n }, () => random.normal());
    const norm = Math.sqrt(v.reduce((sum, x) => sum + x * x, 0));
    for (const [across, along] of [
      [1, n],
      [n, 1],
    ]) {
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < n; j++) sum += (matrix[i * across + j * along] * v[j]) / norm;
        for (let j = 0; j < n; j++) matrix[i * across + j * along] -= (2 * sum * v[j]) / norm;
      }
    }
  }
  const found = ascending(symmetricEigenvalues(matrix, n));
  ascending(wanted).forEach((value, i) => {
    expect(Math.abs(found[i] - value)).toBeLessThan(1e-10);
  });
});
