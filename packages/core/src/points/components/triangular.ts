import type { Component } from "./component.ts";

/** A density that rises in a straight line from low to mode and falls in one to high. */
export function triangular(low: number, mode: number, high: number): Component {
  const width = high - low;
  const left = mode - low;
  const right = high - mode;
  return {
    pdf: (x) => {
      if (x < low || x > high) return 0;
      if (x === mode) return 2 / width;
      return x < mode ? (2 * (x - low)) / (width * left) : (2 * (high - x)) / (width * right);
    },
    cdf: (x) => {
      if (x <= low) return 0;
      if (x >= high) return 1;
      return x <= mode ? (x - low) ** 2 / (width * left) : 1 - (high - x) ** 2 / (width * right);
    },
    quantile: (p) => (p * width < left ? low + Math.sqrt(p * width * left) : high - Math.sqrt((1 - p) * width * right)),
    range: [low - width / 4, high + width / 4],
  };
}
