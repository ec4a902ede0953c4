import { expect, test } from "vitest";
import { fitLogistic, type SparseRows } from "./logistic.ts";

const X = [
  [2.04, 1],
  [-2.56, 1],
  [0.42, 0],
  [-0.57, 1],
  [-0.45, 0],
  [-0.22, 1],
  [-2.02, 1],
  [-0.23, 0],
  [-0.87, 1],
  [3.32, 1],
  [0.23, 0],
  [-0.35, 1],
  [-0.28, 0],
  [-0.67, 0],
  [-1.06, 1],
  [-0.39, 1],
  [0.48, 1],
  [-0.24, 0],
  [0.96, 1],
  [-0.2, 0],
  [0.02, 0],
  [1.55, 0],
  [0.55, 0],
  [-0.51, 1],
  [-0.18, 1],
  [0.54, 0],
  [1.94, 1],
  [-0.27, 1],
  [-0.24, 0],
  [1, 0],
  [-0.89, 1],
  [-0.29, 1],
  [0.88, 0],
  [0.58, 0],
  [0.09, 0],
  [0.67, 1],
  [-2.83, 1],
  [1.02, 0],
  [-0.96, 1],
  [-1.67, 0],
];
const Y = [..."1010100001000101110111000110110011110100"].map(Number);

/** The rows without their zeros. */
function sparse(rows: readonly (readonly number[])[]): SparseRows {
  const entries = rows.map((row) => row.flatMap((value, column) => (value === 0 ? [] : [{ column, value }])));
  const starts = new Uint32Array(rows.length + 1);
  entries.forEach((own, row) => {
    starts[row + 1] = starts[row] + own.length;
  });
  const all = entries.flat();
  return {
    width: rows[0].length,
    starts,
    columns: Uint32Array.from(all, ({ column }) => column),
    values: Float64Array.from(all, ({ value }) => value),
  };
}

test("a logistic regression has the weights that scikit-learn's has with C = 1", () => {
  const { weights, intercept, scores } = fitLogistic(sparse(X), Y);
  [1.3210206, -1.21836464].forEach((weight, i) => {
    expect(weights[i]).toBeCloseTo(weight, 6);
  });
  expect(intercept).toBeCloseTo(0.63446554, 6);
  expect(scores(sparse([[2, 1]]))[0]).toBeCloseTo(2 * 1.3210206 - 1.21836464 + 0.63446554, 6);
});

test("rows that can be told for certain, and columns of nothing, leave all finite", () => {
  const rows = Array.from({ length: 40 }, (_, i) => [i < 20 ? -1 : 1, 0]);
  const { weights, intercept } = fitLogistic(
    sparse(rows),
    rows.map(([x]) => Number(x > 0)),
  );
  expect(weights[0]).toBeGreaterThan(2);
  expect(weights[1]).toBe(0);
  expect(intercept).toBeCloseTo(0, 6);
});
