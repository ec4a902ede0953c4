/**
 * exp(x) for |x| < 700, from + − × ÷ alone: the same bits in every engine (Math.exp is implementation-defined).
 *
 * x = n log 2 + r with |r| ≤ ½ log 2; exp r by 16 terms of its series; times 2ⁿ. Relative error below 1e-14 for |x| < 50.
 */
export function exp(x: number): number {
  const n = Math.round(x / Math.LN2);
  const r = x - n * Math.LN2;
  let value = 1;
  for (let k = 15; k >= 1; k--) value = 1 + (value * r) / k;
  for (let i = 0; i < n; i++) value *= 2;
  for (let i = 0; i > n; i--) value /= 2;
  return value;
}
