import { z } from "zod";
import { count, family, positive } from "../family.ts";
import { roundModes } from "../round-modes.ts";

/** The grid of the PacGAN paper (Lin et al. 2018): 25 modes at {−4, −2, 0, 2, 4}², sd 0.05. */
export const grid = family({
  name: "grid",
  dimension: 2,
  summary: "points.grid",
  options: z.strictObject({
    side: count(5, 1, 30, "points.option.side"),
    spacing: positive(2, "points.option.spacing"),
    sd: positive(0.05, "points.option.sd"),
  }),
  density({ side, spacing, sd }) {
    const at = (i: number) => (i - (side - 1) / 2) * spacing;
    const centers = Array.from({ length: side * side }, (_, i) => [at(i % side), at(Math.floor(i / side))] as const);
    return roundModes(centers, sd);
  },
});
