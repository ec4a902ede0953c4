import { z } from "zod";
import { cosSinOfTurn } from "../../random/index.ts";
import { alongCurves, type Curve } from "../curve.ts";
import { count, family, positive } from "../family.ts";

/** Archimedean arms: the radius grows with the angle; √t spreads the points about evenly along the arm. */
function arm(radius: number, turns: number, start: number): Curve {
  return {
    length: radius * (1 + Math.PI * turns) * 2,
    point(t) {
      const s = Math.sqrt(t);
      const [cos, sin] = cosSinOfTurn(start + turns * s);
      return [radius * s * cos, radius * s * sin];
    },
  };
}

export const spiral = family({
  name: "spiral",
  dimension: 2,
  summary: "points.spiral",
  options: z.strictObject({
    arms: count(2, 1, 8, "points.option.arms"),
    turns: positive(1, "points.option.turns"),
    radius: positive(2, "points.option.radius"),
    sd: positive(0.08, "points.option.noise"),
  }),
  density: ({ arms, turns, radius, sd }) =>
    alongCurves(
      Array.from({ length: arms }, (_, i) => arm(radius, turns, i / arms)),
      sd,
    ),
});
