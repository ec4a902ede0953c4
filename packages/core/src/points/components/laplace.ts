import { log } from "../../random/index.ts";
import type { Component } from "./component.ts";

/** exp(−|x − mean|/scale)/(2 scale): a peak with a corner, exponential tails. */
export const laplace = (mean: number, scale: number): Component => ({
  pdf: (x) => Math.exp(-Math.abs(x - mean) / scale) / (2 * scale),
  cdf: (x) => (x < mean ? Math.exp((x - mean) / scale) / 2 : 1 - Math.exp((mean - x) / scale) / 2),
  quantile: (p) => mean + scale * (p < 0.5 ? log(2 * p) : 0 - log(2 * (1 - p))),
  range: [mean - 8 * scale, mean + 8 * scale],
});
