import { describe, expect, it } from "vitest";
import { contour, levelsOf } from "./contours.ts";

const field = (bins: number, of: (x: number, y: number) => number): Float32Array =>
  Float32Array.from({ length: bins * bins }, (_, at) =>
    of(((at % bins) + 0.5) / bins, (Math.floor(at / bins) + 0.5) / bins),
  );

describe("a contour", () => {
  it("of a cone is a circle", () => {
    const segments = contour(
      field(40, (x, y) => 1 - Math.hypot(x - 0.5, y - 0.5)),
      40,
      0.7,
    );
    expect(segments.length).toBeGreaterThan(4 * 40);
    for (let i = 0; i < segments.length; i += 2)
      expect(Math.hypot(segments[i] - 0.5, segments[i + 1] - 0.5)).toBeCloseTo(0.3, 2);
  });

  it("of a closed line comes to each place twice", () => {
    const segments = contour(
      field(30, (x, y) => Math.sin(9 * x) * Math.cos(7 * y)),
      30,
      0.3,
    );
    const ends = new Map<string, number>();
    for (let i = 0; i < segments.length; i += 2) {
      const [x, y] = [segments[i], segments[i + 1]];
      const key = `${x.toFixed(6)} ${y.toFixed(6)}`;
      if (Math.min(x, y) > 0.02 && Math.max(x, y) < 0.98) ends.set(key, (ends.get(key) ?? 0) + 1);
    }
    expect([...ends.values()].every((times) => times === 2)).toBe(true);
  });

  it("of a saddle keeps apart what its middle keeps apart", () => {
    // High at two opposite corners; the middle is low, so each has a line of its own about it.
    const segments = contour([1, 0, 0, 1], 2, 0.6);
    const [a, b] = [segments.slice(0, 4), segments.slice(4)];
    for (const [x1, y1, x2, y2] of [a, b]) expect(Math.abs(x1 - x2)).toBeCloseTo(Math.abs(y1 - y2));
    expect(a[0] + a[1] < 1 ? a[2] + a[3] < 1 : a[2] + a[3] > 1).toBe(true);
  });

  it("is none where nothing crosses the level", () => {
    expect(contour(new Float32Array(16), 4, 1)).toEqual([]);
  });
});

describe("levels", () => {
  it("hold the shares asked for", () => {
    const density = Float32Array.from({ length: 100 }, (_, i) => 100 - i);
    const [outer, inner] = levelsOf(density, [0.5, 0.9]);
    const within = (level: number): number =>
      density.filter((p) => p >= level).reduce((a, b) => a + b, 0) / density.reduce((a, b) => a + b, 0);
    expect(within(inner)).toBeCloseTo(0.5, 1);
    expect(within(outer)).toBeCloseTo(0.9, 1);
  });

  it("are none of nothing", () => {
    expect(levelsOf(new Float32Array(9), [0.5])).toEqual([]);
  });
});
