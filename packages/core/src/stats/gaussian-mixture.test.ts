import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { deviation } from "../golden.case.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import { digamma, logGamma } from "./gamma.ts";
import { fitMixture } from "./gaussian-mixture.ts";

interface Golden {
  readonly points: number[];
  readonly digamma: number[];
  readonly logGamma: number[];
  readonly cases: readonly {
    readonly name: string;
    readonly values: number[];
    readonly counts: number[];
    readonly centers: number[];
    readonly weights: number[];
    readonly means: number[];
    readonly sds: number[];
  }[];
}

const url = new URL("../../golden/gaussian-mixture.json", import.meta.url);
const golden = JSON.parse(readFileSync(url, "utf8")) as Golden;

it("digamma and log gamma are SciPy's", () => {
  golden.points.forEach((x, i) => {
    expect(Math.abs(digamma(x) - golden.digamma[i])).toBeLessThan(1e-13 * Math.max(1, Math.abs(golden.digamma[i])));
    expect(Math.abs(logGamma(x) - golden.logGamma[i])).toBeLessThan(1e-13 * Math.max(1, Math.abs(golden.logGamma[i])));
  });
});

describe("a mixture of normal distributions", () => {
  it.each(golden.cases)("is scikit-learn's: $name", ({ values, counts, centers, weights, means, sds }) => {
    const modes = fitMixture(values, counts, { modes: centers.length, centers });
    const of = (key: "weight" | "mean" | "sd"): number[] => modes.map((mode) => mode[key]);
    expect(deviation(of("weight"), weights)).toBeLessThan(1e-8);
    expect(deviation(of("mean"), means)).toBeLessThan(1e-8);
    expect(deviation(of("sd"), sds)).toBeLessThan(1e-8);
  });

  const random = new Generator(5, PURPOSE.evaluation);
  /** `count` draws of two normal distributions, a third of them from the second, ascending. */
  const sample = (count: number): number[] =>
    Array.from({ length: count }, (_, i) => (i % 3 ? random.normal() : 20 + 2 * random.normal())).sort((a, b) => a - b);

  it("finds its own centres, and is the same where neighbours are joined", () => {
    for (const count of [300, 60_000]) {
      const values = sample(count);
      const modes = fitMixture(values, new Array<number>(count).fill(1));
      const below = modes.filter(({ mean }) => mean < 8).reduce((sum, { weight }) => sum + weight, 0);
      expect(below).toBeCloseTo(2 / 3, 1);
      expect(modes.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
  });

  it("does not depend on the unit", () => {
    const values = sample(400);
    const counts = new Array<number>(400).fill(1);
    const [small, large] = [1e-9, 1e9].map((unit) =>
      fitMixture(
        values.map((value) => value * unit),
        counts,
      ).map(({ mean }) => mean / unit),
    );
    expect(deviation(small, large)).toBeLessThan(1e-6);
  });
});
