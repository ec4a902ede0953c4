import { z } from "zod";
import { ZerosumError } from "../../errors.ts";
import { normalized } from "../choice.ts";
import { normal } from "../components/index.ts";
import { family } from "../family.ts";
import { line } from "../line.ts";

export const mixture = family({
  name: "mixture",
  dimension: 1,
  summary: "points.mixture",
  options: z.strictObject({
    means: z.array(z.number()).min(1).max(100).default([-2, 2]).meta({ help: "points.option.means" }),
    sds: z.array(z.number().positive()).min(1).max(100).default([0.5]).meta({ help: "points.option.sds" }),
    weights: z.array(z.number().positive()).min(1).max(100).default([1]).meta({ help: "points.option.weights" }),
  }),
  density({ means, sds, weights }) {
    const each = (option: string, values: readonly number[]) => {
      if (values.length !== 1 && values.length !== means.length)
        throw new ZerosumError("points.lengths", { option, got: values.length, means: means.length });
      return means.map((_, i) => values[values.length === 1 ? 0 : i]);
    };
    const spread = each("sds", sds);
    const shares = normalized(each("weights", weights));
    return line(
      means.map((mean, i) => normal(mean, spread[i])),
      { weights: shares, modes: { centers: means.map((mean) => [mean]), sds: spread, weights: shares } },
    );
  },
});
