import { describe, expect, it } from "vitest";
import type { Frame, Scene } from "../worker/game-messages.ts";
import { readFrame } from "./reading.ts";

const at = (pData: number[], pGenerator: number[], judge: number[]) =>
  readFrame(
    { pData: Float32Array.from(pData) } as unknown as Scene,
    {
      pGenerator: Float32Array.from(pGenerator),
      judge: Float32Array.from(judge),
      best: Float32Array.from(pData, (p, i) => (p + pGenerator[i] > 0 ? p / (p + pGenerator[i]) : 0.5)),
    } as unknown as Frame,
  );

describe("a moment's reading", () => {
  it("is the equilibrium's where p_g = p_data and D = ½", () => {
    const { value, divergence, offBest, offHalf, realScore } = at([0.2, 0.8], [0.2, 0.8], [0.5, 0.5]);
    expect(value).toBeCloseTo(-Math.log(4), 6);
    expect([divergence, offBest, offHalf]).toEqual([0, 0, 0]);
    expect(realScore).toBeCloseTo(0.5);
  });

  it("comes near 0 where a sure D tells disjoint densities apart, whose divergence is log 2", () => {
    const { value, divergence, realScore, fakeScore } = at([3, 0], [0, 5], [1, 0]);
    expect(value).toBeCloseTo(0, 5);
    expect(divergence).toBeCloseTo(Math.LN2, 6);
    expect([realScore, fakeScore]).toEqual([1, 0]);
  });

  it("weighs D's distance from D* by the mass", () => {
    expect(at([1, 0, 0], [1, 0, 0], [0.7, 0, 1]).offBest).toBeCloseTo(0.2);
  });
});
