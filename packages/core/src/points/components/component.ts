import type { Interval } from "../density.ts";

/** A distribution on the line of which density, distribution function and its inverse are known. */
export interface Component {
  pdf(x: number): number;
  cdf(x: number): number;
  /** The inverse of the cdf on (0, 1), from arithmetic that has the same bits in every engine. */
  quantile(p: number): number;
  /** Where to draw it. */
  readonly range: Interval;
}
