import { z } from "zod";
import { ZerosumError } from "../../errors.ts";
import { uniform as component } from "../components/index.ts";
import { family, number } from "../family.ts";
import { line } from "../line.ts";

export const uniform = family({
  name: "uniform",
  dimension: 1,
  summary: "points.uniform",
  options: z.strictObject({ low: number(-1, "points.option.low"), high: number(1, "points.option.high") }),
  density({ low, high }) {
    if (!(low < high))
      throw new ZerosumError("points.order", {
        density: "uniform",
        got: `low ${low}, high ${high}`,
        expected: "low < high",
      });
    return line([component(low, high)]);
  },
});
