/** A draw among weighted cases: gives the index whose share of (0, 1) holds u. Weights need not sum to 1. */
export function choice(weights: readonly number[]): (u: number) => number {
  const total = weights.reduce((a, b) => a + b, 0);
  let sum = 0;
  const upper = weights.map((weight) => {
    sum += weight;
    return sum / total;
  });
  return (u) => {
    let low = 0;
    let high = upper.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (u < upper[middle]) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Weights divided by their sum. */
export function normalized(weights: readonly number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}
