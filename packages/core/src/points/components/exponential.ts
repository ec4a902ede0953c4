import { log } from "../../random/index.ts";
import type { Component } from "./component.ts";

/** rate · exp(−rate · x) for x ≥ 0: a jump at 0, then a tail. */
export const exponential = (rate: number): Component => ({
  pdf: (x) => (x < 0 ? 0 : rate * Math.exp(-rate * x)),
  cdf: (x) => (x < 0 ? 0 : -Math.expm1(-rate * x)),
  quantile: (p) => (0 - log(1 - p)) / rate,
  range: [-1 / rate, 8 / rate],
});
