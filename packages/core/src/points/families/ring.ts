import { z } from "zod";
import { cosSinOfTurn } from "../../random/index.ts";
import { count, family, positive } from "../family.ts";
import { roundModes } from "../round-modes.ts";

/** The ring of the PacGAN paper (Lin et al. 2018): 8 modes on the unit circle, sd 0.01. */
export const ring = family({
  name: "ring",
  dimension: 2,
  summary: "points.ring",
  options: z.strictObject({
    modes: count(8, 1, 500, "points.option.modes"),
    radius: positive(1, "points.option.radius"),
    sd: positive(0.01, "points.option.sd"),
  }),
  density({ modes, radius, sd }) {
    const centers = Array.from({ length: modes }, (_, i) => {
      const [cos, sin] = cosSinOfTurn(i / modes);
      return [radius * cos, radius * sin] as const;
    });
    return roundModes(centers, sd);
  },
});
