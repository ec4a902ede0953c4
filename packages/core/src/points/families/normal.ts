import { z } from "zod";
import { normal as component } from "../components/index.ts";
import { family, number, positive } from "../family.ts";
import { line } from "../line.ts";

export const normal = family({
  name: "normal",
  dimension: 1,
  summary: "points.normal",
  options: z.strictObject({ mean: number(0, "points.option.mean"), sd: positive(1, "points.option.sd") }),
  density: ({ mean, sd }) => line([component(mean, sd)], { modes: { centers: [[mean]], sds: [sd], weights: [1] } }),
});
