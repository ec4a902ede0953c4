import { z } from "zod";
import { ZerosumError } from "../../errors.ts";
import { triangular as component } from "../components/index.ts";
import { family, number } from "../family.ts";
import { line } from "../line.ts";

export const triangular = family({
  name: "triangular",
  dimension: 1,
  summary: "points.triangular",
  options: z.strictObject({
    low: number(-1, "points.option.low"),
    mode: number(0.5, "points.option.mode"),
    high: number(1, "points.option.high"),
  }),
  density({ low, mode, high }) {
    if (!(low <= mode && mode <= high && low < high))
      throw new ZerosumError("points.order", {
        density: "triangular",
        got: `low ${low}, mode ${mode}, high ${high}`,
        expected: "low ≤ mode ≤ high, low < high",
      });
    return line([component(low, mode, high)]);
  },
});
