import { cosSinOfTurn } from "../../random/index.ts";
import type { Component } from "./component.ts";

/** Student's t with one degree of freedom: so heavy a tail that it has no mean. 6 % lie outside the drawn range. */
export const cauchy = (center: number, scale: number): Component => ({
  pdf: (x) => 1 / (Math.PI * scale * (1 + ((x - center) / scale) ** 2)),
  cdf: (x) => 0.5 + Math.atan((x - center) / scale) / Math.PI,
  quantile: (p) => {
    const [cos, sin] = cosSinOfTurn((p - 0.5) / 2);
    return center + (scale * sin) / cos;
  },
  range: [center - 10 * scale, center + 10 * scale],
});
