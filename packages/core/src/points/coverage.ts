import type { Modes } from "./density.ts";

/** How well a sample finds the modes of a density. */
export interface Coverage {
  /** Modes with at least one high-quality row. */
  readonly covered: number;
  readonly modes: number;
  /** The share of rows within 3 sd of their nearest mode: 0.989 for a perfect sampler on the plane, 0.997 on the line. */
  readonly highQuality: number;
  /** KL(share of rows nearest to each mode ‖ the modes' weights) in nats: about (modes − 1)/(2 rows) for a perfect sampler. */
  readonly reverseKl: number;
  /** Root mean square deviation of the high-quality rows by coordinate, in sds: .974 for a perfect sampler on the plane; 0 is a mode shrunk to a point. */
  readonly spread: number;
}

/**
 * Mode coverage as PacGAN's protocol counts it; there 2,500 rows a run, mean of 10 runs.
 * @param sample rows × dimension
 * @see Lin, Khetan, Fanti, Oh: PacGAN: the power of two samples in generative adversarial networks. NeurIPS 2018.
 */
export function coverage(sample: Float32Array, { centers, sds, weights }: Modes): Coverage {
  const dimension = centers[0].length;
  const rows = sample.length / dimension;
  const nearest = new Float64Array(centers.length);
  const found = new Uint8Array(centers.length);
  let highQuality = 0;
  let squares = 0;
  for (let at = 0; at < sample.length; at += dimension) {
    let best = 0;
    let bestSquare = Number.POSITIVE_INFINITY;
    for (let k = 0; k < centers.length; k++) {
      let square = 0;
      for (let d = 0; d < dimension; d++) square += (sample[at + d] - centers[k][d]) ** 2;
      if (square < bestSquare) {
        best = k;
        bestSquare = square;
      }
    }
    nearest[best]++;
    const scaled = bestSquare / sds[best] ** 2;
    if (scaled > 9) continue;
    highQuality++;
    squares += scaled;
    found[best] = 1;
  }
  return {
    covered: found.reduce((a, b) => a + b, 0),
    modes: centers.length,
    highQuality: highQuality / rows,
    reverseKl: nearest.reduce((sum, n, k) => (n ? sum + (n / rows) * Math.log(n / rows / weights[k]) : sum), 0),
    spread: Math.sqrt(squares / dimension / Math.max(1, highQuality)),
  };
}
