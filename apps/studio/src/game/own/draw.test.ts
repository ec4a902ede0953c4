import { describe, expect, it } from "vitest";
import { COLUMNS, HIGHEST, pointsOf, pointsOfHeights, REACH, SIDE, type Stroke, withLine } from "./draw.ts";
import { hashOf } from "./rows.ts";

const stroke: Stroke = { brush: 40, path: [100, 500, 900, 500] };

describe("strokes of the brush", () => {
  it("leave the same points each time, under one hash", async () => {
    expect(pointsOf([stroke])).toEqual(pointsOf([stroke]));
    expect(await hashOf(pointsOf([stroke]))).toBe("bf1323d9f8042840");
  });

  it("leave them within the brush's radius of the path, evenly along it", () => {
    const points = pointsOf([stroke]);
    const unit = (2 * REACH[2]) / SIDE;
    let left = 0;
    for (let i = 0; i < points.length; i += 2) {
      expect(Math.abs(points[i + 1])).toBeLessThanOrEqual(40 * unit + 1e-6);
      if (points[i] < 0) left++;
    }
    expect(left / (points.length / 2)).toBeCloseTo(0.5, 1);
  });

  it("leave as many however fast they were drawn", () => {
    const slowly = { brush: 40, path: Array.from({ length: 801 }, (_, i) => [100 + i, 500]).flat() };
    expect(pointsOf([slowly]).length).toBe(pointsOf([stroke]).length);
  });

  it("are enough for a game from the first dab on, and not too many after long", () => {
    expect(pointsOf([{ brush: 20, path: [5, 5] }]).length / 2).toBeGreaterThanOrEqual(10);
    const scribble = Array.from({ length: 4_000 }, (_, i) => (i % 2 ? 0 : SIDE * (Math.floor(i / 2) % 2)));
    expect(pointsOf([{ brush: 15, path: scribble }]).length / 2).toBeLessThanOrEqual(20_000);
    expect(pointsOf([])).toHaveLength(0);
  });
});

describe("a drawn histogram", () => {
  it("has its heights again", () => {
    const heights = Array.from({ length: COLUMNS }, (_, i) => (i * 7) % 31);
    const counts = new Float64Array(COLUMNS);
    const points = pointsOfHeights(heights);
    for (const x of points) counts[Math.floor(((x + REACH[1]) / (2 * REACH[1])) * COLUMNS)]++;
    const total = heights.reduce((a, b) => a + b, 0);
    heights.forEach((height, i) => {
      expect(Math.abs(counts[i] - (points.length * height) / total)).toBeLessThanOrEqual(1);
    });
  });

  it("is nothing where nothing is drawn", () => {
    expect(pointsOfHeights(Array(COLUMNS).fill(0))).toHaveLength(0);
  });

  it("is drawn in lines, forwards and backwards", () => {
    expect(withLine([0, 0, 0, 0], [0, 0], [3, 30])).toEqual([0, 10, 20, 30]);
    expect(withLine([9, 9, 9, 9], [2, HIGHEST], [1, 50])).toEqual([9, 50, 100, 9]);
  });
});
