import { normalQuantile } from "../../random/index.ts";
import { normalCdf, normalPdf } from "../../stats/index.ts";
import type { Component } from "./component.ts";

/** N(mean, sd²). */
export const normal = (mean: number, sd: number): Component => ({
  pdf: (x) => normalPdf((x - mean) / sd) / sd,
  cdf: (x) => normalCdf((x - mean) / sd),
  quantile: (p) => mean + sd * normalQuantile(p),
  range: [mean - 4 * sd, mean + 4 * sd],
});
