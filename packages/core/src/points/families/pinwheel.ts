import { z } from "zod";
import { cosSinOfTurn } from "../../random/index.ts";
import { count, family, number, positive } from "../family.ts";
import { plane, round } from "../plane.ts";

const STEPS = 40;

/** Bent arms that widen outwards: along an arm the sd grows in proportion to the radius. */
export const pinwheel = family({
  name: "pinwheel",
  dimension: 2,
  summary: "points.pinwheel",
  options: z.strictObject({
    arms: count(5, 1, 20, "points.option.arms"),
    radius: positive(2, "points.option.radius"),
    bend: number(0.25, "points.option.bend"),
    spread: positive(0.1, "points.option.spread"),
  }),
  density({ arms, radius, bend, spread }) {
    // From the inner end of an arm to the outer, as shares of the radius.
    const along = (i: number) => 0.15 + (0.85 * ((i % STEPS) + 0.5)) / STEPS;
    return plane(
      Array.from({ length: arms * STEPS }, (_, i) => {
        const t = along(i);
        const [cos, sin] = cosSinOfTurn(Math.floor(i / STEPS) / arms + bend * t);
        return round([radius * t * cos, radius * t * sin], spread * radius * t);
      }),
      // Where an arm is wider it holds more, so that it does not fade outwards too fast.
      { weights: Array.from({ length: arms * STEPS }, (_, i) => along(i)) },
    );
  },
});
