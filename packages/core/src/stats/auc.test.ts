import { expect, test } from "vitest";
import { Generator, PURPOSE } from "../random/index.ts";
import { auc } from "./auc.ts";

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
