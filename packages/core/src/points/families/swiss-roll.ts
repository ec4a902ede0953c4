import { z } from "zod";
import { cosSinOfTurn } from "../../random/index.ts";
import { alongCurves } from "../curve.ts";
import { family, positive } from "../family.ts";

/** The swiss roll seen from its end: one curve that winds from a third of the radius out to all of it. */
export const swissRoll = family({
  name: "swiss-roll",
  dimension: 2,
  summary: "points.swissRoll",
  options: z.strictObject({
    turns: positive(1.5, "points.option.turns"),
    radius: positive(1, "points.option.radius"),
    sd: positive(0.04, "points.option.noise"),
  }),
  density: ({ turns, radius, sd }) =>
    alongCurves(
      [
        {
          length: 2 * Math.PI * turns * radius,
          point(t) {
            // The root spreads the points about evenly along the curve; the angle grows with the radius.
            const s = Math.sqrt((1 + 8 * t) / 9);
            const [cos, sin] = cosSinOfTurn(0.75 + turns * (1.5 * s - 0.5));
            return [radius * s * cos, radius * s * sin];
          },
        },
      ],
      sd,
    ),
});
