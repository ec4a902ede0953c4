import { z } from "zod";
import { exponential as component } from "../components/index.ts";
import { family, positive } from "../family.ts";
import { line } from "../line.ts";

export const exponential = family({
  name: "exponential",
  dimension: 1,
  summary: "points.exponential",
  options: z.strictObject({ rate: positive(1, "points.option.rate") }),
  density: ({ rate }) => line([component(rate)]),
});
