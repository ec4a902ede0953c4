import { exp, normalQuantile } from "../../random/index.ts";
import { normalCdf, normalPdf } from "../../stats/index.ts";
import type { Component } from "./component.ts";

/** exp of N(mean, sd²): positive, with a long upper tail. */
export const lognormal = (mean: number, sd: number): Component => ({
  pdf: (x) => (x <= 0 ? 0 : normalPdf((Math.log(x) - mean) / sd) / (sd * x)),
  cdf: (x) => (x <= 0 ? 0 : normalCdf((Math.log(x) - mean) / sd)),
  quantile: (p) => exp(mean + sd * normalQuantile(p)),
  range: [0, exp(mean + 3 * sd)],
});
