import { exp, normalQuantile } from "../random/index.ts";

/** Scores lie in [−3.6, 3.6]: one of 3,000 normal numbers lies outside. */
export const SCORE_LIMIT = 3.6;

/**
 * Φ(x), the distribution function of N(0, 1), for |x| ≤ 5, absolute error below 1e-14: the same bits in every engine.
 *
 * Φ(x) = ½ + φ(x)(x + x³/3 + x⁵/(3·5) + …).
 */
export function normalCdf(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-17; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + (sum * exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/** Cells of the table of scores by u, linear inside: off by less than 2e-7 in u everywhere. */
export const SCORE_CELLS = 65536;
/** Cells of the table of u by score, linear inside: off by less than 1e-8. */
const U_CELLS = 16384;

let scores: Float32Array | undefined;
let us: Float64Array | undefined;

/**
 * The normal score of u = i / {@link SCORE_CELLS}: Φ⁻¹ of u drawn together so far that no score lies beyond the limit.
 * The last entry stands twice, so that entry i + 1 is there for u = 1 too.
 */
export function scoreTable(): Float32Array {
  if (scores) return scores;
  scores = new Float32Array(SCORE_CELLS + 2);
  const tail = normalCdf(-SCORE_LIMIT);
  for (let i = 0; i <= SCORE_CELLS / 2; i++) {
    scores[i] = normalQuantile(tail + ((1 - 2 * tail) * i) / SCORE_CELLS);
    scores[SCORE_CELLS - i] = 0 - scores[i];
  }
  scores[SCORE_CELLS + 1] = scores[SCORE_CELLS];
  return scores;
}

/** The u in [0, 1] of a normal score, the inverse of {@link scoreTable}; scores beyond the limit count as the limit. */
export function uOfScore(score: number): number {
  us ??= makeUs();
  if (!(score > -SCORE_LIMIT)) return 0;
  if (score >= SCORE_LIMIT) return 1;
  const at = ((score + SCORE_LIMIT) / (2 * SCORE_LIMIT)) * U_CELLS;
  const cell = Math.floor(at);
  return us[cell] + (at - cell) * (us[cell + 1] - us[cell]);
}

function makeUs(): Float64Array {
  const table = new Float64Array(U_CELLS + 2);
  const tail = normalCdf(-SCORE_LIMIT);
  for (let i = 0; i <= U_CELLS; i++)
    table[i] = (normalCdf(((2 * i) / U_CELLS - 1) * SCORE_LIMIT) - tail) / (1 - 2 * tail);
  table[U_CELLS + 1] = 1;
  return table;
}
