/** Bars of the histogram of what was drawn. */
export const BARS = 40;

/** A small generator of uniform numbers, seeded: the same draws for the same density, in the same order. */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // Mulberry32 (Tommy Ettinger, public domain).
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A density on even bins, as shares of mass. */
export function sharesOf(density: Float32Array): Float64Array {
  const sum = density.reduce((a, b) => a + b, 0);
  return Float64Array.from(density, (p) => (sum > 0 ? p / sum : 0));
}

/** Draws a bin by the inverse of the distribution function: the first whose mass up to it exceeds u. */
export function drawBin(shares: Float64Array, u: number): number {
  let mass = 0;
  for (let i = 0; i < shares.length; i++) {
    mass += shares[i];
    if (u < mass) return i;
  }
  return shares.length - 1;
}

/** The shares of mass in fewer, wider bins. */
export function coarse(values: ArrayLike<number>, bars = BARS): Float64Array {
  const out = new Float64Array(bars);
  for (let i = 0; i < values.length; i++) out[Math.floor((i * bars) / values.length)] += values[i];
  return out;
}

/** Half the sum of |a − b|: the share of mass that is out of place (total variation). */
export const gapOf = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0) / 2;
