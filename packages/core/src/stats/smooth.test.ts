import { expect, it } from "vitest";
import { normalPdf } from "./normal.ts";
import { smoothedDensity } from "./smooth.ts";

it("spreads one count as a bell, and keeps the mass", () => {
  const counts = new Float64Array(101);
  counts[50] = 7;
  const density = smoothedDensity(counts, 101, 1, 0.1, 4);
  density.forEach((value, i) => {
    expect(value).toBeCloseTo(normalPdf((i - 50) / 4) / 4 / 0.1, 2);
  });
  expect(density.reduce((a, b) => a + b, 0) * 0.1).toBeCloseTo(1, 5);
});

it("counts what lies outside to the total, and holds at the ends what would leave", () => {
  const density = smoothedDensity([3, 0, 0, 1], 3, 1, 0.5, 1);
  expect(density.reduce((a, b) => a + b, 0) * 0.5).toBeCloseTo(0.75, 6);
});

it("spreads on the plane as along each axis", () => {
  const bins = 21;
  const counts = new Float64Array(bins * bins);
  counts[10 * bins + 4] = 1;
  const line = (at: number) =>
    smoothedDensity(
      Float64Array.from({ length: bins }, (_, i) => Number(i === at)),
      bins,
      1,
      1,
      1.5,
    );
  const plane = smoothedDensity(counts, bins, 2, 1, 1.5);
  const [across, up] = [line(4), line(10)];
  for (let j = 0; j < bins; j++)
    for (let i = 0; i < bins; i++) expect(plane[j * bins + i]).toBeCloseTo(across[i] * up[j], 6);
});
