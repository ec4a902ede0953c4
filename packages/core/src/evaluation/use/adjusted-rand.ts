/**
 * The adjusted Rand index of two partitions of the same rows: 1 where they are the same but for their names, about 0 where they
 * have nothing to do with each other.
 *
 * (Σ C(nᵢⱼ, 2) − E) / (½(Σ C(aᵢ, 2) + Σ C(bⱼ, 2)) − E), E = Σ C(aᵢ, 2) · Σ C(bⱼ, 2) / C(n, 2).
 * @see Hubert, Arabie: Comparing partitions. Journal of Classification 2, 1985.
 */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [both, ours, theirs] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let row = 0; row < one.length; row++) {
    count(both, `${one[row]} ${other[row]}`);
    count(ours, `${one[row]}`);
    count(theirs, `${other[row]}`);
  }
  const pairs = (counts: Map<string, number>) => [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const [a, b] = [pairs(ours), pairs(theirs)];
  const expected = (a * b) / ((one.length * (one.length - 1)) / 2);
  const most = (a + b) / 2;
  return most === expected ? 1 : (pairs(both) - expected) / (most - expected);
}
