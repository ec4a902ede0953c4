import { binOf, countBins, defaultBins, optimalDiscriminator } from "../../points/index.ts";
import { omit } from "../metric.ts";
import type { Sides } from "./game-evidence.ts";
import { gameMetric } from "./game-metric.ts";

/** `discriminator.error`: the mean over both kinds of rows of |D − D*|, D* = p_data/(p_data + p_g) in bins. */
export const discriminatorError = gameMetric("discriminator.error", "lower", ({ density, answers, ...rows }) => {
  if (!answers) return omit("evaluation.omitted.no-discriminator", undefined);
  const bins = defaultBins(density);
  const masses = density.binMasses(bins);
  const counts = countBins(density, rows.generated, bins);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const bin = binOf(density, bins);
  const errorOn = (side: keyof Sides): number =>
    answers[side].reduce((sum, answer, row) => {
      const b = bin(rows[side], row * density.dimension);
      return sum + Math.abs(answer - (b < 0 ? 0 : optimalDiscriminator(masses[b], counts[b] / total)));
    }, 0) / answers[side].length;
  return { value: (errorOn("real") + errorOn("generated")) / 2 };
});
