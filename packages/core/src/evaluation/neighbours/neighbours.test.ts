import { describe, expect, test } from "vitest";
import { cpuRuntime } from "../../engine/cpu.case.ts";
import { Generator, PURPOSE } from "../../random/index.ts";
import { nearest } from "./nearest.ts";
import { type Points, squaredDistance } from "./points.ts";
import { countWithin } from "./within.ts";

const runtimes = [
  ["the engine", cpuRuntime()],
  ["plain loops", null],
] as const;

function draw(rows: number, dimension: number, seed: number, make = (random: Generator) => random.normal()): Points {
  const random = new Generator(seed, PURPOSE.evaluation);
  return { rows, dimension, data: Float32Array.from({ length: rows * dimension }, () => make(random)) };
}

/** All distances, sorted. */
function slowly(queries: Points, points: Points, k: number, self: boolean): { squares: number[]; rows: number[] } {
  const found = Array.from({ length: queries.rows }, (_, i) =>
    Array.from({ length: points.rows }, (_, row) => ({ row, square: squaredDistance(queries, i, points, row) }))
      .filter(({ row }) => !(self && row === i))
      .sort((a, b) => a.square - b.square || a.row - b.row)
      .slice(0, k),
  ).flat();
  return { squares: found.map(({ square }) => square), rows: found.map(({ row }) => row) };
}

/** Points on a coarse lattice: many are equal, and many are equally far. */
const lattice = (random: Generator): number => random.integer(3) / 2;
const far = (random: Generator): number => 1000 + random.normal() / 100;

describe.each(runtimes)("neighbours by %s", (_, runtime) => {
  test.each([
    ["normal points", draw(300, 7, 1), draw(2500, 7, 2)],
    ["a lattice full of ties and copies", draw(300, 4, 3, lattice), draw(2500, 4, 4, lattice)],
    ["a wide lattice", draw(100, 40, 3, lattice), draw(2100, 40, 4, lattice)],
    ["points far from 0", draw(300, 5, 5, far), draw(2100, 5, 6, far)],
    ["one dimension", draw(300, 1, 7), draw(300, 1, 8)],
  ])("are those that float64 finds: %s", async (_, queries, points) => {
    const [fast, slow] = [await nearest(queries, points, 5, { runtime }), slowly(queries, points, 5, false)];
    expect(Array.from(fast.squares)).toEqual(slow.squares);
    expect(Array.from(fast.rows)).toEqual(slow.rows);
    const own = await nearest(queries, queries, 3, { runtime, self: true });
    expect(Array.from(own.squares)).toEqual(slowly(queries, queries, 3, true).squares);
  });

  test("are as many as there are", async () => {
    const { squares } = await nearest(draw(2, 3, 1), draw(3, 3, 2), 4, { runtime });
    expect(Array.from(squares, Number.isFinite)).toEqual([true, true, true, false, true, true, true, false]);
  });

  test.each([
    ["normal points", draw(400, 6, 11), draw(2500, 6, 12)],
    ["a lattice", draw(400, 4, 13, lattice), draw(2500, 4, 14, lattice)],
  ])("within a radius are counted strictly: %s", async (_, queries, points) => {
    const { squares } = await nearest(points, points, 3, { runtime, self: true });
    const radii = squares.filter((_, i) => i % 3 === 2);
    const slow = Array.from({ length: queries.rows }, (_, i) =>
      radii.reduce((n, radius, row) => n + Number(squaredDistance(queries, i, points, row) < radius), 0),
    );
    expect(Array.from(await countWithin(queries, points, radii, runtime))).toEqual(slow);
  });
});
