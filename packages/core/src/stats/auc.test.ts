import { expect, test } from "vitest";
import { Generator, PURPOSE } from "../random/index.ts";
import { auc, aucWithError, rocCurve } from "./auc.ts";

test("the AUC has its values by hand", () => {
  expect(auc([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])).toBe(0.75);
  expect(auc([1, 2, 3], [0, 0, 1])).toBe(1);
  expect(auc([3, 2, 1], [0, 0, 1])).toBe(0);
  expect(auc([5, 5, 5, 5], [0, 1, 1, 0])).toBe(0.5);
  expect(auc([1, 2], [1, 1])).toBeNaN();
  expect(auc([Number.NaN, 1], [0, 1])).toBe(1);
});

test("the AUC counts ties as half, exactly as all pairs compared", () => {
  const random = new Generator(1, PURPOSE.evaluation);
  const scores = Array.from({ length: 300 }, () => random.integer(12));
  const labels = scores.map((score) => Number(random.integer(12) < score));
  let won = 0;
  let pairs = 0;
  scores.forEach((a, i) => {
    scores.forEach((b, j) => {
      if (labels[i] === 1 && labels[j] === 0) {
        pairs++;
        won += a > b ? 1 : a === b ? 0.5 : 0;
      }
    });
  });
  expect(auc(scores, labels)).toBe(won / pairs);
  // The order of tied rows does not count.
  expect(auc(scores.toReversed(), labels.toReversed())).toBe(won / pairs);
});

test("the standard error of an AUC is what draws of rows show", () => {
  const random = new Generator(2, PURPOSE.evaluation);
  const areas = Array.from({ length: 400 }, () => {
    const labels = Array.from({ length: 120 }, (_, row) => Number(row < 50));
    return aucWithError(
      labels.map((label) => 0.7 * label + random.normal()),
      labels,
    );
  });
  const mean = areas.reduce((sum, { auc: area }) => sum + area, 0) / areas.length;
  const variance = areas.reduce((sum, { auc: area }) => sum + (area - mean) ** 2, 0) / (areas.length - 1);
  const said = areas.reduce((sum, { standardError }) => sum + standardError ** 2, 0) / areas.length;
  expect(said / variance).toBeGreaterThan(0.85);
  expect(said / variance).toBeLessThan(1.15);
  expect(aucWithError([1, 2, 3, 4], [0, 0, 1, 1])).toEqual({ auc: 1, standardError: 0 });
});

test("the ROC curve has the AUC below it, from corner to corner", () => {
  const random = new Generator(3, PURPOSE.evaluation);
  const labels = Array.from({ length: 5000 }, (_, row) => row % 2);
  const scores = labels.map((label) => Math.round(20 * (label + random.normal())));
  const curve = rocCurve(scores, labels);
  expect(curve[0]).toEqual([0, 0]);
  expect(curve.at(-1)).toEqual([1, 1]);
  expect(curve.length).toBeLessThanOrEqual(101);
  const area = curve.slice(1).reduce((sum, [x, y], i) => sum + ((x - curve[i][0]) * (y + curve[i][1])) / 2, 0);
  expect(Math.abs(area - auc(scores, labels))).toBeLessThan(1e-3);
});
