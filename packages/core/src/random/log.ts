/**
 * log(x) for finite x > 0, from + − × ÷ alone: the same bits in every engine (Math.log is implementation-defined).
 *
 * x = m · 2ᵉ with m in [√½, √2); log m = 2 artanh(s) = 2 (s + s³/3 + s⁵/5 + …), s = (m − 1)/(m + 1), |s| < 0.172.
 * Relative error below 1e-14 away from x = 1, absolute below 1e-16 near it.
 */
export function log(x: number): number {
  let m = x;
  let exponent = 0;
  while (m >= Math.SQRT2) {
    m /= 2;
    exponent++;
  }
  while (m < Math.SQRT1_2) {
    m *= 2;
    exponent--;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let k = 23; k >= 1; k -= 2) sum = sum * square + 1 / k;
  return exponent * Math.LN2 + 2 * s * sum;
}
