import { ascending } from "./ascending.ts";

/**
 * The Wasserstein-1 distance of two samples of numbers, of any sizes: W₁ = ∫ |F(x) − G(x)| dx, in the numbers' unit.
 * @example wasserstein([0, 1], [1, 2]) // 1
 */
export function wasserstein(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [x, y] = [ascending(a), ascending(b)];
  let distance = 0;
  let previous = Math.min(x[0], y[0]);
  for (let i = 0, j = 0; i < x.length || j < y.length; ) {
    const value = j === y.length || (i < x.length && x[i] <= y[j]) ? x[i] : y[j];
    distance += Math.abs(i / x.length - j / y.length) * (value - previous);
    previous = value;
    while (i < x.length && x[i] === value) i++;
    while (j < y.length && y[j] === value) j++;
  }
  return distance;
}
