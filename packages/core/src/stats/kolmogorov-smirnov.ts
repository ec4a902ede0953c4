import { ascending } from "./ascending.ts";

/** The Kolmogorov-Smirnov distance of a sample from a distribution: sup |Fₙ(x) − F(x)|, from 0 to 1. */
export function kolmogorovSmirnov(values: ArrayLike<number>, cdf: (x: number) => number): number {
  const sorted = ascending(values);
  const n = sorted.length;
  let distance = 0;
  for (let i = 0; i < n; i++) {
    const f = cdf(sorted[i]);
    distance = Math.max(distance, f - i / n, (i + 1) / n - f);
  }
  return distance;
}

/** The Kolmogorov-Smirnov distance of two samples: sup |F(x) − G(x)| of their empirical distributions. */
export function kolmogorovSmirnovTwoSample(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = [ascending(a), ascending(b)];
  let distance = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    // Equal values step together, so that ties make no distance.
    const value = Math.min(x[i], y[j]);
    while (i < x.length && x[i] === value) i++;
    while (j < y.length && y[j] === value) j++;
    distance = Math.max(distance, Math.abs(i / x.length - j / y.length));
  }
  return distance;
}
