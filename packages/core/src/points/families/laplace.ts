import { z } from "zod";
import { laplace as component } from "../components/index.ts";
import { family, number, positive } from "../family.ts";
import { line } from "../line.ts";

export const laplace = family({
  name: "laplace",
  dimension: 1,
  summary: "points.laplace",
  options: z.strictObject({ mean: number(0, "points.option.mean"), scale: positive(1, "points.option.scale") }),
  density: ({ mean, scale }) => line([component(mean, scale)]),
});
