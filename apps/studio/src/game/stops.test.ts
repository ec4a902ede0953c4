import { beforeAll, describe, expect, it } from "vitest";
import { playedTo } from "../worker/in-node.case.ts";
import { type Reading, readFrame } from "./reading.ts";
import { STOPS } from "./stops.ts";

describe("the stops show what Figure 1's panels do", () => {
  const at = {} as Record<(typeof STOPS)[number]["name"], Reading>;
  beforeAll(async () => {
    for (const { name, setup, place } of STOPS) {
      const { scene, frame } = await playedTo(setup, place);
      at[name] = readFrame(scene, frame);
    }
  });

  it("(a) p_g is near p_data, and D is far from its best", () => {
    expect(at.a.divergence).toBeGreaterThan(0.05);
    expect(at.a.divergence).toBeLessThan(0.35);
    expect(at.a.offBest).toBeGreaterThan(0.15);
  });

  it("(b) G is the same, and D has come to D*", () => {
    expect(at.b.divergence).toBeCloseTo(at.a.divergence, 6);
    expect(at.b.offBest).toBeLessThan(0.06);
    expect(at.b.value).toBeGreaterThan(at.a.value);
  });

  it("(c) D is the same, and G has moved to where D says real", () => {
    expect(at.c.realScore).toBeCloseTo(at.b.realScore, 6);
    expect(at.c.fakeScore).toBeGreaterThan(at.b.fakeScore + 0.1);
    expect(at.c.divergence).toBeLessThan(0.7 * at.b.divergence);
  });

  it("(d) p_g = p_data and D = ½", () => {
    expect(at.d.divergence).toBeLessThan(0.01);
    expect(at.d.offHalf).toBeLessThan(0.03);
    expect(at.d.value).toBeCloseTo(-Math.log(4), 2);
  });
});
