import { describe, expect, test } from "vitest";
import { binOf, countBins } from "./bins.ts";
import { coverage } from "./coverage.ts";
import type { Density } from "./density.ts";
import { divergenceFromSample } from "./divergence.ts";
import { criterion, optimalDiscriminator } from "./equilibrium.ts";
import { createDensity } from "./parse.ts";

function draw(density: Density, rows: number, seed = 1): Float32Array {
  const out = new Float32Array(rows * density.dimension);
  density.sample(out, seed, 0);
  return out;
}

describe("the equilibrium", () => {
  test("D* is ½ where the densities are equal, 1 where there is only data, 0 where there is only G", () => {
    expect(optimalDiscriminator(0.3, 0.3)).toBe(0.5);
    expect(optimalDiscriminator(0.3, 0)).toBe(1);
    expect(optimalDiscriminator(0, 0.3)).toBe(0);
    expect(optimalDiscriminator(0, 0)).toBe(0.5);
    expect(optimalDiscriminator(0.3, 0.1)).toBeCloseTo(0.75, 15);
  });

  test("C(G) runs from −log 4 to 0", () => {
    expect(criterion(0)).toBeCloseTo(-Math.log(4), 15);
    expect(criterion(Math.LN2)).toBe(0);
  });

  test("C(G) is V(D*, G), integrated", () => {
    const data = createDensity("normal");
    const generator = createDensity("normal", { mean: 1, sd: 0.5 });
    if (data.dimension !== 1 || generator.dimension !== 1) throw new Error("not on the line");
    let [value, divergence] = [0, 0];
    const step = 1e-3;
    for (let x = -10; x < 10; x += step) {
      const [p, q] = [data.pdf(x), generator.pdf(x)];
      if (p > 0) value += p * Math.log(optimalDiscriminator(p, q)) * step;
      // 1 − D* is D* with the roles exchanged, without the rounding of 1 − D near D = 1.
      if (q > 0) value += q * Math.log(optimalDiscriminator(q, p)) * step;
      if (p > 0) divergence += 0.5 * p * Math.log((2 * p) / (p + q)) * step;
      if (q > 0) divergence += 0.5 * q * Math.log((2 * q) / (p + q)) * step;
    }
    expect(value).toBeCloseTo(criterion(divergence), 8);
    expect(value).toBeGreaterThan(-Math.log(4));
    expect(value).toBeLessThan(0);
  });
});

describe("divergenceFromSample", () => {
  test.each([
    ["mixture", 200],
    ["cauchy", 200],
    ["ring", 2501],
    ["checkerboard", 2501],
  ])("%s against its own sample is at the floor of chance", (name, bins) => {
    const rows = 100_000;
    expect(divergenceFromSample(createDensity(name), draw(createDensity(name), rows))).toBeLessThan(
      (1.3 * bins) / (8 * rows),
    );
  });

  test("disjoint distributions are log 2 apart, also when the sample lies outside the window", () => {
    const far = createDensity("uniform", { low: 90, high: 91 });
    expect(divergenceFromSample(createDensity("uniform"), draw(far, 1000))).toBeCloseTo(Math.LN2, 12);
  });

  test("a moved normal has the divergence that quadrature gives", () => {
    const [p, q] = [createDensity("normal"), createDensity("normal", { mean: 1 })];
    // ∫ by the midpoint rule of ½ p log(2p/(p + q)) + ½ q log(2q/(p + q)) = 0.111419 for N(0, 1) and N(1, 1).
    if (p.dimension !== 1 || q.dimension !== 1) throw new Error("not on the line");
    let exact = 0;
    for (let x = -9; x < 10; x += 1e-3) {
      const [a, b] = [p.pdf(x), q.pdf(x)];
      exact += 0.5e-3 * (a * Math.log((2 * a) / (a + b)) + b * Math.log((2 * b) / (a + b)));
    }
    expect(divergenceFromSample(p, draw(q, 400_000))).toBeCloseTo(exact, 2.5);
  });

  test("counts in the layout of the masses", () => {
    const density = createDensity("grid");
    const outside = new Float32Array([0, 0, 1e9, 0, 0, -1e9, Number.NaN, 0]);
    const counts = countBins(density, outside, 10);
    expect(counts[100]).toBe(3);
    expect(counts.length).toBe(density.binMasses(10).length);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(4);
  });
});

test.each(["grid", "mixture", "cauchy"])("the bin of a row of %s is the one in which it is counted", (name) => {
  const density = createDensity(name);
  const sample = draw(density, 5000);
  sample.set([1e9, -1e9, 1e9, 0], 4);
  const counted = new Float64Array(density.binMasses(20).length);
  const bin = binOf(density, 20);
  for (let at = 0; at < sample.length; at += density.dimension) counted[bin(sample, at)]++;
  expect(counted).toEqual(countBins(density, sample, 20));
  expect(bin(Float32Array.of(Number.NaN, 0), 0)).toBe(density.dimension === 1 ? -1 : 400);
});

describe("coverage", () => {
  // PacGAN's protocol: 2,500 rows, mean over runs. What a perfect sampler reaches bounds every generator.
  test.each([
    ["ring", 8],
    ["grid", 25],
  ])("a perfect sampler of the %s finds all %i modes with 98.9 %% high quality", (name, modes) => {
    const density = createDensity(name);
    if (!density.modes) throw new Error("no modes");
    const runs = 40;
    const mean = { highQuality: 0, reverseKl: 0, spread: 0 };
    for (let seed = 0; seed < runs; seed++) {
      const result = coverage(draw(density, 2500, seed), density.modes);
      expect(result).toMatchObject({ covered: modes, modes });
      mean.highQuality += result.highQuality / runs;
      mean.reverseKl += result.reverseKl / runs;
      mean.spread += result.spread / runs;
    }
    expect(mean.highQuality).toBeCloseTo(1 - Math.exp(-4.5), 2.6);
    const expectedKl = (modes - 1) / 5000; // .0014 and .0048
    expect(mean.reverseKl / expectedKl).toBeGreaterThan(0.7);
    expect(mean.reverseKl / expectedKl).toBeLessThan(1.3);
    expect(mean.spread).toBeCloseTo(Math.sqrt(1 - (4.5 * Math.exp(-4.5)) / (1 - Math.exp(-4.5))), 2);
  });

  test("a generator that collapsed to one point of one mode is seen as that", () => {
    const { modes } = createDensity("ring");
    if (!modes) throw new Error("no modes");
    const sample = Float32Array.from({ length: 200 }, (_, i) => (i % 2 ? 0 : 1));
    const result = coverage(sample, modes);
    expect(result).toMatchObject({ covered: 1, modes: 8, highQuality: 1, spread: 0 });
    expect(result.reverseKl).toBeCloseTo(Math.log(8), 12);
  });

  test("rows far from every mode are of no quality", () => {
    const { modes } = createDensity("mixture");
    if (!modes) throw new Error("no modes");
    expect(coverage(new Float32Array([0, 50, -2, 2.1]), modes)).toMatchObject({ covered: 2, highQuality: 0.5 });
  });
});
