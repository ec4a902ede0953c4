import { z } from "zod";
import { cosSinOfTurn } from "../../random/index.ts";
import { alongCurves, type Curve } from "../curve.ts";
import { family, positive } from "../family.ts";

const circle = (radius: number): Curve => ({
  length: 2 * Math.PI * radius,
  point(t) {
    const [cos, sin] = cosSinOfTurn(t);
    return [radius * cos, radius * sin];
  },
});

/** Two circles about the origin, each with half of the mass. */
export const circles = family({
  name: "circles",
  dimension: 2,
  summary: "points.circles",
  options: z.strictObject({
    inner: positive(0.5, "points.option.inner"),
    outer: positive(1, "points.option.outer"),
    sd: positive(0.05, "points.option.noise"),
  }),
  density: ({ inner, outer, sd }) => alongCurves([circle(inner), circle(outer)], sd),
});
