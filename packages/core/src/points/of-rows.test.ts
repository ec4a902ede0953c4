import { describe, expect, it } from "vitest";
import { createDensity, divergenceFromSample } from "./index.ts";
import { densityOfRows } from "./of-rows.ts";

for (const [name, rows] of [
  ["mixture", 20_000],
  ["moons", 20_000],
] as const) {
  describe(`rows of ${name} as a density`, () => {
    const known = createDensity(name);
    const given = new Float32Array(rows * known.dimension);
    known.sample(given, 3, 0);
    const density = densityOfRows(given, known.dimension);

    it("has a window that holds nearly all of them, and masses that sum to 1", () => {
      const masses = density.binMasses(20);
      expect(masses.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      const outside = density.dimension === 1 ? masses[0] + masses[21] : masses[400];
      expect(outside).toBeLessThan(0.02);
    });

    it("has a pdf that comes near that of what they were drawn from", () => {
      const at = new Float32Array(200 * known.dimension);
      known.sample(at, 4, 0);
      let [difference, total] = [0, 0];
      for (let i = 0; i < at.length; i += known.dimension) {
        const point = [at[i], at[i + 1]] as [number, number];
        const [mine, theirs] = [density, known].map((d) => (d.pdf as (x: number, y: number) => number)(...point));
        difference += Math.abs(mine - theirs);
        total += theirs;
      }
      expect(difference / total).toBeLessThan(known.dimension === 1 ? 0.08 : 0.25);
    });

    it("draws each of them once an epoch, the same in whatever chunks", () => {
      const epoch = new Float32Array(given.length);
      density.sample(epoch, 7, rows);
      expect(Float32Array.from(epoch).sort()).toEqual(Float32Array.from(given).sort());
      const part = new Float32Array(10 * known.dimension);
      density.sample(part, 7, rows + 5);
      expect(part).toEqual(epoch.subarray(5 * known.dimension, 15 * known.dimension));
      expect(divergenceFromSample(density, epoch, 20)).toBeLessThan(1e-9);
    });
  });
}

it("gives a line of equal numbers a window with room", () => {
  const [[low, high]] = densityOfRows(Float32Array.of(2, 2, 2), 1).window;
  expect(high - low).toBeGreaterThan(0);
});
