/** ψ(x) = d/dx log Γ(x) for x > 0: raised to x ≥ 10 by ψ(x) = ψ(x + 1) − 1/x, then its asymptotic series. */
export function digamma(x: number): number {
  let [shift, at] = [0, x];
  for (; at < 10; at++) shift -= 1 / at;
  const s = 1 / (at * at);
  const series = s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - s * (691 / 32760))))));
  return shift + Math.log(at) - 0.5 / at - series;
}

/** log Γ(x) for x > 0: raised to x ≥ 10 by Γ(x) = Γ(x + 1)/x, then Stirling's series. */
export function logGamma(x: number): number {
  let [shift, at] = [0, x];
  for (; at < 10; at++) shift -= Math.log(at);
  const s = 1 / (at * at);
  const series = (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360)))))) / at;
  return shift + (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series;
}
