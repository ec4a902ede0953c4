import { z } from "zod";
import { lognormal as component } from "../components/index.ts";
import { family, number, positive } from "../family.ts";
import { line } from "../line.ts";

export const lognormal = family({
  name: "lognormal",
  dimension: 1,
  summary: "points.lognormal",
  options: z.strictObject({ mean: number(0, "points.option.logMean"), sd: positive(0.5, "points.option.logSd") }),
  density: ({ mean, sd }) => line([component(mean, sd)]),
});
