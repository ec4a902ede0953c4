import type { Component } from "./component.ts";

/** The same density everywhere between low and high, none outside. */
export const uniform = (low: number, high: number): Component => ({
  pdf: (x) => (x < low || x > high ? 0 : 1 / (high - low)),
  cdf: (x) => Math.min(1, Math.max(0, (x - low) / (high - low))),
  quantile: (p) => low + p * (high - low),
  range: [low - (high - low) / 4, high + (high - low) / 4],
});
