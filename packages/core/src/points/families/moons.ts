import { z } from "zod";
import { cosSinOfTurn } from "../../random/index.ts";
import { alongCurves } from "../curve.ts";
import { family, positive } from "../family.ts";

/** Two half circles of radius 1 that reach into each other. */
export const moons = family({
  name: "moons",
  dimension: 2,
  summary: "points.moons",
  options: z.strictObject({ sd: positive(0.08, "points.option.noise") }),
  density: ({ sd }) =>
    alongCurves(
      [
        { length: Math.PI, point: (t) => cosSinOfTurn(t / 2) },
        {
          length: Math.PI,
          point: (t) => {
            const [cos, sin] = cosSinOfTurn(t / 2);
            return [1 - cos, 0.5 - sin];
          },
        },
      ],
      sd,
    ),
});
