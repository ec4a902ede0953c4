import type { Encoded, EncodedHead, EncodedScores } from "./encoded.ts";
import { normalScore } from "./normal-score.ts";

/**
 * Writes rows of an encoded table into `out`, rows × width: one-hots, and normal scores drawn anew inside ties.
 *
 * `rowIndices` says which rows; `uniforms`, rows × encoded.uniforms in (0, 1), draws inside the ties: the same numbers
 * give the same bits. Allocates nothing.
 */
export function fillBatch(
  encoded: Encoded,
  rowIndices: ArrayLike<number>,
  uniforms: Float32Array,
  out: Float32Array,
): void {
  const { width } = encoded;
  out.fill(0, 0, rowIndices.length * width);
  for (let i = 0; i < encoded.heads.length; i++) fillHead(encoded.heads[i], rowIndices, out, width);
  for (let i = 0; i < encoded.scores.length; i++)
    fillScores(encoded.scores[i], rowIndices, uniforms, encoded.uniforms, out, width);
}

function fillHead({ offset, slots }: EncodedHead, rowIndices: ArrayLike<number>, out: Float32Array, width: number) {
  for (let i = 0, at = offset; i < rowIndices.length; i++, at += width) out[at + slots[rowIndices[i]]] = 1;
}

function fillScores(
  { offset, uniform, intervals }: EncodedScores,
  rowIndices: ArrayLike<number>,
  uniforms: Float32Array,
  perRow: number,
  out: Float32Array,
  width: number,
) {
  for (let i = 0, at = offset; i < rowIndices.length; i++, at += width) {
    let low = intervals[2 * rowIndices[i]];
    let high = intervals[2 * rowIndices[i] + 1];
    if (Number.isNaN(low)) continue; // masked
    if (low < 0) low += 1;
    if (high < 0) high += 1;
    out[at] = normalScore(low + (high - low) * uniforms[i * perRow + uniform]);
  }
}
