import { describe, expect, test } from "vitest";
import { say } from "../messages/index.ts";
import { jensenShannon, kolmogorovSmirnov } from "../stats/index.ts";
import { countBins } from "./bins.ts";
import type { LineDensity, PlaneDensity } from "./density.ts";
import { createDensity, parseDensity } from "./parse.ts";
import { DENSITY_FAMILIES } from "./registry.ts";

const names = (dimension: 1 | 2) => DENSITY_FAMILIES.filter((f) => f.dimension === dimension).map((f) => f.name);
// Beside the defaults, options that take the other branches.
const lines = [
  ...names(1),
  "mixture:means=-1/0/3,sds=0.2/1/0.5,weights=1/2/5",
  "triangular:mode=-1",
  "triangular:mode=1",
];
const planes = [...names(2), "checkerboard:squares=3", "spiral:arms=1,turns=2", "pinwheel:bend=-0.5"];

function draw(density: LineDensity | PlaneDensity, rows: number, seed = 1): Float32Array {
  const out = new Float32Array(rows * density.dimension);
  density.sample(out, seed, 0);
  return out;
}

/** Pearson's chi-square over the bins that expect at least 10 rows; the others count as one. */
function chiSquare(counts: Float64Array, masses: Float64Array, rows: number): { value: number; freedom: number } {
  let [value, freedom, restCount, restMass] = [0, 0, 0, 0];
  masses.forEach((mass, i) => {
    if (mass * rows < 10) {
      restCount += counts[i];
      restMass += mass;
      return;
    }
    value += (counts[i] - mass * rows) ** 2 / (mass * rows);
    freedom++;
  });
  if (restMass * rows >= 10) value += (restCount - restMass * rows) ** 2 / (restMass * rows);
  else expect(restCount).toBeLessThan(40);
  return { value, freedom };
}

const expectFit = ({ value, freedom }: { value: number; freedom: number }) =>
  expect(Math.abs(value - freedom) / Math.sqrt(2 * freedom)).toBeLessThan(4.5);

describe.each(lines)("%s", (name) => {
  const density = parseDensity(name) as LineDensity;
  const [[low, high]] = density.window;

  test("its pdf is the derivative of its cdf and integrates to 1", () => {
    const steps = 400_000;
    const width = (high - low) / steps;
    let [integral, worst] = [density.cdf(low), 0];
    for (let i = 0; i < steps; i++) {
      integral += density.pdf(low + (i + 0.5) * width) * width;
      if (i % 1000 === 0) worst = Math.max(worst, Math.abs(integral - density.cdf(low + (i + 1) * width)));
    }
    expect(worst).toBeLessThan(2e-5);
    expect(integral + 1 - density.cdf(high)).toBeCloseTo(1, 4);
    expect(density.cdf(-1e6) + 1 - density.cdf(1e6)).toBeCloseTo(0, 5);
  });

  test("its sample follows its cdf, and its bin masses are the cdf's", () => {
    const rows = 200_000;
    const sample = draw(density, rows);
    expect(kolmogorovSmirnov(sample, density.cdf) * Math.sqrt(rows)).toBeLessThan(1.95); // 99.9 %
    const masses = density.binMasses(200);
    expect(masses.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(masses[100]).toBeCloseTo(
      density.cdf(low + (high - low) / 2) - density.cdf(low + ((high - low) * 99) / 200),
      12,
    );
    expectFit(chiSquare(countBins(density, sample, 200), masses, rows));
  });
});

describe.each(planes)("%s", (name) => {
  const density = parseDensity(name) as PlaneDensity;
  const [[left, right], [bottom, top]] = density.window;

  test("its bin masses integrate its pdf and sum to 1", () => {
    // Simpson's rule on cells of a grid: those that hold the most, and some at random.
    const bins = 300;
    const [width, height] = [(right - left) / bins, (top - bottom) / bins];
    const masses = density.binMasses(bins);
    expect(masses.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 11);
    const cells = Array.from({ length: bins * bins }, (_, i) => i).sort((a, b) => masses[b] - masses[a]);
    const steps = 8;
    const weight = (i: number) => (i === 0 || i === steps ? 1 : i % 2 ? 4 : 2) / (3 * steps);
    for (const cell of [...cells.slice(0, 12), ...cells.filter((_, i) => i % 3001 === 0)]) {
      const [x0, y0] = [left + (cell % bins) * width, bottom + Math.floor(cell / bins) * height];
      let mass = 0;
      for (let i = 0; i <= steps; i++)
        for (let j = 0; j <= steps; j++)
          mass += weight(i) * weight(j) * density.pdf(x0 + (i * width) / steps, y0 + (j * height) / steps);
      mass *= width * height;
      if (name.startsWith("checkerboard") && masses[cell] < masses[cells[0]] * 0.999) continue; // an edge runs through
      expect(Math.abs(mass - masses[cell])).toBeLessThan(1e-3 * masses[cells[0]]);
    }
  });

  test("its sample follows its bin masses", () => {
    const rows = 200_000;
    expectFit(chiSquare(countBins(density, draw(density, rows), 60), density.binMasses(60), rows));
  });
});

describe.each([...names(1), ...names(2)])("%s", (name) => {
  const density = createDensity(name);

  test("gives the same rows in any chunks, and others for another seed", () => {
    const whole = draw(density, 50);
    const joined = new Float32Array(whole.length);
    for (let row = 0; row < 50; row += 7) {
      const part = joined.subarray(row * density.dimension, (row + 7) * density.dimension);
      density.sample(part, 1, row);
    }
    expect(joined).toEqual(whole);
    expect(draw(density, 50, 2)).not.toEqual(whole);
  });

  test("has its words in both languages", () => {
    const family = DENSITY_FAMILIES.find((f) => f.name === name);
    const helps = Object.values(family?.options.shape ?? {}).map((option) => {
      const { help } = option.meta() ?? {};
      return help;
    });
    const codes = [family?.summary, ...helps];
    for (const code of codes) {
      expect(say("en", code as "points.normal", undefined)).toMatch(/^[\x20-\x7e½−²’]+$/u);
      expect(say("ko", code as "points.normal", undefined)).toMatch(/[가-힣]/u);
    }
  });
});

test("a million rows in 200 bins are as near to the exact masses as chance allows: no atoms show", () => {
  const density = createDensity("mixture");
  const rows = 1_000_000;
  const divergence = jensenShannon(density.binMasses(200), countBins(density, draw(density, rows), 200));
  // 8n · JSD is about chi-square with as many degrees of freedom as bins that are filled, less one.
  expect(divergence).toBeLessThan(260 / (8 * rows));
  expect(divergence).toBeGreaterThan(100 / (8 * rows));
  // A hundred times finer, where 16-bit quantiles would leave bins empty and others double.
  expectFit(chiSquare(countBins(density, draw(density, rows), 20_000), density.binMasses(20_000), rows));
});
