import { z } from "zod";
import { cauchy as component } from "../components/index.ts";
import { family, number, positive } from "../family.ts";
import { line } from "../line.ts";

export const cauchy = family({
  name: "cauchy",
  dimension: 1,
  summary: "points.cauchy",
  options: z.strictObject({ center: number(0, "points.option.center"), scale: positive(1, "points.option.scale") }),
  density: ({ center, scale }) => line([component(center, scale)]),
});
