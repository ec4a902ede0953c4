import { expect, test } from "vitest";
import { Generator, PURPOSE } from "../random/index.ts";
import { principalAxes } from "./principal-axes.ts";
import { symmetricEigenvalues } from "./symmetric-eigenvalues.ts";

test("principal axes are where points spread most, with the covariance's eigenvalues as shares, every time the same", () => {
  const random = new Generator(3, PURPOSE.data);
  const [rows, dimension] = [400, 5];
  const data = Float64Array.from(
    { length: rows * dimension },
    (_, i) => random.normal() * [1, 4, 0.5, 2, 0][i % dimension] + 7,
  );
  const { mean, axes, shares } = principalAxes(data, dimension, 2);
  const covariance = new Float64Array(dimension ** 2);
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < dimension; i++)
      for (let j = 0; j < dimension; j++)
        covariance[i * dimension + j] += (data[row * dimension + i] - mean[i]) * (data[row * dimension + j] - mean[j]);
  const eigenvalues = symmetricEigenvalues(covariance, dimension).sort().reverse();
  const total = eigenvalues.reduce((sum, value) => sum + value, 0);
  shares.forEach((share, i) => {
    expect(share).toBeCloseTo(eigenvalues[i] / total, 9);
  });
  expect(axes[0][1]).toBeGreaterThan(0.99);
  expect(axes[1][3]).toBeGreaterThan(0.99);
  expect(principalAxes(data, dimension, 2)).toEqual({ mean, axes, shares });
});

test("points that do not spread have axes of no length, and no NaN", () => {
  expect(principalAxes(new Float64Array(6).fill(2), 2, 2)).toEqual({
    mean: new Float64Array([2, 2]),
    axes: [new Float64Array(2), new Float64Array(2)],
    shares: [0, 0],
  });
});
