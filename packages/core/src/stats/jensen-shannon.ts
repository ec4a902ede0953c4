/**
 * The Jensen-Shannon divergence of two distributions over the same bins, in nats:
 * JSD(p‖q) = ½ KL(p‖m) + ½ KL(q‖m), m = ½(p + q); from 0 (p = q) to log 2 (disjoint).
 *
 * `p` and `q` are masses or counts: each is divided by its sum.
 * @see Lin: Divergence measures based on the Shannon entropy. IEEE Trans. Inf. Theory 37, 1991.
 */
export function jensenShannon(p: ArrayLike<number>, q: ArrayLike<number>): number {
  const pTotal = total(p);
  const qTotal = total(q);
  let sum = 0;
  for (let i = 0; i < p.length; i++) {
    const a = p[i] / pTotal;
    const b = q[i] / qTotal;
    // 2a/(a + b), not a/m: half of the smallest masses would round to an m of 0.
    if (a > 0) sum += a * Math.log((2 * a) / (a + b));
    if (b > 0) sum += b * Math.log((2 * b) / (a + b));
  }
  return Math.max(0, sum / 2);
}

function total(weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i];
  return sum;
}
