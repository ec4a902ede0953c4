import { z } from "zod";
import { uniform } from "../components/index.ts";
import { count, family, positive } from "../family.ts";
import { plane } from "../plane.ts";

/** Uniform on the squares of one colour. */
export const checkerboard = family({
  name: "checkerboard",
  dimension: 2,
  summary: "points.checkerboard",
  options: z.strictObject({
    squares: count(4, 2, 30, "points.option.squares"),
    size: positive(4, "points.option.size"),
  }),
  density({ squares, size }) {
    const edge = (i: number) => size * ((2 * i) / squares - 1);
    const patches = [];
    for (let j = 0; j < squares; j++)
      for (let i = j % 2; i < squares; i += 2)
        patches.push({ x: uniform(edge(i), edge(i + 1)), y: uniform(edge(j), edge(j + 1)) });
    return plane(patches);
  },
});
