/**
 * The density that counts over equal bins tell, each count spread as a normal bell of `sd` bins: a kernel density estimate on a
 * grid, whose integral over the window is the share of the counts that lie in it.
 *
 * @param counts `bins` of them, or bins × bins, the first axis running fastest; what follows them counts to the total only
 * @param volume of one bin
 * @param sd of the bell, in bins (1)
 */
export function smoothedDensity(
  counts: ArrayLike<number>,
  bins: number,
  dimension: 1 | 2,
  volume: number,
  sd = 1,
): Float32Array {
  const size = bins ** dimension;
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i];
  const out = new Float32Array(size);
  for (let i = 0; i < size; i++) out[i] = counts[i] / (total * volume);
  const bell = kernel(sd);
  alongRows(out, bins, bell);
  if (dimension === 2) {
    transpose(out, bins);
    alongRows(out, bins, bell);
    transpose(out, bins);
  }
  return out;
}

function kernel(sd: number): Float64Array {
  const half = Math.ceil(4 * sd);
  const weights = Float64Array.from({ length: 2 * half + 1 }, (_, i) => Math.exp(-(((i - half) / sd) ** 2) / 2));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

/** Spreads within rows of `bins`; what would leave at an end stays in the last bin. */
function alongRows(values: Float32Array, bins: number, bell: Float64Array): void {
  const half = (bell.length - 1) / 2;
  const row = new Float32Array(bins);
  for (let start = 0; start < values.length; start += bins) {
    row.fill(0);
    for (let i = 0; i < bins; i++) {
      const value = values[start + i];
      if (value === 0) continue;
      for (let k = 0; k < bell.length; k++) row[Math.min(bins - 1, Math.max(0, i + k - half))] += value * bell[k];
    }
    values.set(row, start);
  }
}

function transpose(values: Float32Array, bins: number): void {
  for (let i = 0; i < bins; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [i * bins + j, j * bins + i];
      [values[a], values[b]] = [values[b], values[a]];
    }
  }
}
