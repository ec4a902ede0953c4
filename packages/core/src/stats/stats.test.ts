import { describe, expect, test } from "vitest";
import { normalQuantile } from "../random/index.ts";
import { histogram } from "./histogram.ts";
import { jensenShannon } from "./jensen-shannon.ts";
import { kolmogorovSmirnov, kolmogorovSmirnovTwoSample } from "./kolmogorov-smirnov.ts";
import { normalCdf } from "./normal.ts";
import { quantileOfSorted, quantiles } from "./quantile.ts";
import { wasserstein } from "./wasserstein.ts";

describe("normalCdf", () => {
  test("has its known values, in the tails too", () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 15);
    expect(normalCdf(-4.264890793922825) / 1e-5).toBeCloseTo(1, 12);
    expect(normalCdf(-9.262340089798409) / 1e-20).toBeCloseTo(1, 12);
    expect(normalCdf(9)).toBe(1);
  });

  test("is inverted by the normal quantile", () => {
    for (let x = -6; x < 5; x += 0.05) expect(normalQuantile(normalCdf(x))).toBeCloseTo(x, 9);
  });
});

test("a histogram counts the edges, what is below and what is above", () => {
  expect([...histogram([-1, 0, 0.49, 0.5, 0.999, 1, 7, Number.NaN], 0, 1, 2)]).toEqual([1, 2, 2, 2]);
  expect([...histogram([0.1 - 2 ** -56], 0, 0.1, 3)]).toEqual([0, 0, 0, 1, 0]);
});

describe("jensenShannon", () => {
  test("is 0 of a distribution with itself, whatever the scale of the counts", () => {
    expect(jensenShannon([1, 2, 3], [10, 20, 30])).toBeCloseTo(0, 15);
  });
  test("is log 2 of disjoint ones", () => {
    expect(jensenShannon([1, 0, 0], [0, 2, 3])).toBeCloseTo(Math.LN2, 15);
  });
  test("stands masses so small that their half is 0", () => {
    expect(jensenShannon([1, Number.MIN_VALUE], [1, 0])).toBe(0);
  });
  test("is symmetric and has its value by hand", () => {
    // m = (3/4, 1/4): ½ log(4/3) + ½(½ log(2/3) + ½ log 2)
    const value = 0.5 * Math.log(4 / 3) + 0.25 * Math.log(2 / 3) + 0.25 * Math.log(2);
    expect(jensenShannon([1, 0], [0.5, 0.5])).toBeCloseTo(value, 15);
    expect(jensenShannon([0.5, 0.5], [1, 0])).toBeCloseTo(value, 15);
  });
});

test("quantiles interpolate as R's type 7", () => {
  expect(quantiles([4, 1, 3, 2], [0, 0.1, 0.25, 0.5, 1])).toEqual([1, 1.3, 1.75, 2.5, 4]);
  expect(quantileOfSorted([7], 0.3)).toBe(7);
  expect(quantileOfSorted([], 0.3)).toBeNaN();
});

test("the Kolmogorov-Smirnov distances have their values by hand", () => {
  expect(kolmogorovSmirnov([0.9, 0.1], (x) => x)).toBeCloseTo(0.4, 15);
  expect(kolmogorovSmirnovTwoSample([1, 2, 3], [1, 2, 3])).toBe(0);
  expect(kolmogorovSmirnovTwoSample([1, 2], [3, 4, 5])).toBe(1);
  expect(kolmogorovSmirnovTwoSample([1, 1, 2], [1, 2, 2, 2])).toBeCloseTo(2 / 3 - 1 / 4, 15);
});

test("the Wasserstein distance is the mean move, also between samples of different sizes", () => {
  expect(wasserstein([1, 0], [1, 2])).toBe(1);
  expect(wasserstein([5], [5, 5])).toBe(0);
  // |F − G| is ½ on [0, 1], ½ − ⅓ on [1, 2] and ⅔ − ½ on [2, 3].
  expect(wasserstein([0, 3], [1, 2, 3])).toBeCloseTo(5 / 6, 14);
});
