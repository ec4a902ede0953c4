const SQRT_2PI = Math.sqrt(2 * Math.PI);

/** φ(x), the density of N(0, 1). */
export const normalPdf = (x: number): number => Math.exp((-x * x) / 2) / SQRT_2PI;

/**
 * Φ(x), the distribution function of N(0, 1); relative error below 1e-13 in the lower tail too.
 *
 * Φ(x) = ½ + φ(x)(x + x³/3 + x⁵/(3·5) + …) near 0, and beyond 3 Laplace's continued fraction
 * Φ(−x) = φ(x)/(x + 1/(x + 2/(x + 3/(x + …)))).
 */
export function normalCdf(x: number): number {
  if (x >= 3) return 1 - lowerTail(x);
  if (x <= -3) return lowerTail(-x);
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + sum * normalPdf(x);
}

/** Φ(−x) for x ≥ 3; 100 levels of the fraction are more than enough there. */
function lowerTail(x: number): number {
  let fraction = x;
  for (let k = 100; k >= 1; k--) fraction = x + k / fraction;
  return normalPdf(x) / fraction;
}
