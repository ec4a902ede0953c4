import { describe, expect, it } from "vitest";
import { BARS, coarse, drawBin, gapOf, sharesOf, uniforms } from "./histogram.ts";

describe("drawing from a density", () => {
  const shares = sharesOf(Float32Array.from({ length: 200 }, (_, i) => Math.exp(-(((i - 100) / 30) ** 2))));
  const gapAfter = (draws: number): number => {
    const next = uniforms(1);
    const counts = new Float64Array(shares.length);
    for (let i = 0; i < draws; i++) counts[drawBin(shares, next())] += 1 / draws;
    return gapOf(coarse(counts), coarse(shares));
  };

  it("is even and the same every time", () => {
    const [one, other] = [uniforms(7), uniforms(7)];
    const drawn = Array.from({ length: 10_000 }, one);
    expect(drawn.slice(0, 5)).toEqual(Array.from({ length: 5 }, other));
    expect(drawn.reduce((a, b) => a + b) / drawn.length).toBeCloseTo(0.5, 2);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
  });

  it("comes to the density, four times the draws halving the gap", () => {
    expect(gapAfter(4000)).toBeLessThan(0.06);
    expect(gapAfter(64_000) / gapAfter(4000)).toBeLessThan(0.45);
  });

  it("finds the bin whose mass u falls into", () => {
    const three = Float64Array.from([0.2, 0, 0.8]);
    expect([0, 0.19, 0.2, 0.999, 1].map((u) => drawBin(three, u))).toEqual([0, 0, 2, 2, 2]);
  });

  it("keeps the mass where bins are made wider", () => {
    expect(coarse(shares)).toHaveLength(BARS);
    expect(coarse(shares).reduce((a, b) => a + b)).toBeCloseTo(1);
    expect(gapOf(Float64Array.from([1, 0]), Float64Array.from([0, 1]))).toBe(1);
  });
});
