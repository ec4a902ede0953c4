import { ZerosumError } from "../errors.ts";
import type { Codes } from "./allocate.ts";
import type { EncodedTable } from "./encoded.ts";
import { SCORE_CELLS, scoreTable } from "./normal-score.ts";
import { type EncoderPlan, uniformsPerRow } from "./plan.ts";

/**
 * Writes rows of a table into `out`, rows × plan.width: one-hots, and normal scores drawn anew inside ties.
 *
 * @param uniforms rows × uniformsPerRow(plan) numbers of (0, 1).
 * @example fillBatch(encoder.plan, encoded, rowIndices, uniforms, out)
 */
export function fillBatch(
  plan: EncoderPlan,
  encoded: EncodedTable,
  rowIndices: Uint32Array,
  uniforms: Float32Array,
  out: Float32Array,
): void {
  const { width, spans } = plan;
  const rows = rowIndices.length;
  const draws = uniformsPerRow(plan);
  if (out.length < rows * width || uniforms.length < rows * draws)
    throw new ZerosumError("encoder.batch", { rows, width, draws, numbers: out.length, uniforms: uniforms.length });
  out.fill(0, 0, rows * width);
  for (let i = 0, draw = 0; i < spans.length; i++) {
    const column = encoded.columns[i];
    if (column.kind === "categorical") fillOneHot(column.codes, rowIndices, out, spans[i].offset, width);
    else if (column.kind === "bounded") fillNumbers(column.values, rowIndices, out, spans[i].offset, width);
    else fillScores(column.intervals, rowIndices, uniforms, draw++, draws, out, spans[i].offset, width);
  }
}

function fillOneHot(codes: Codes, rowIndices: Uint32Array, out: Float32Array, offset: number, width: number): void {
  for (let i = 0, at = offset; i < rowIndices.length; i++, at += width) out[at + codes[rowIndices[i]]] = 1;
}

function fillNumbers(
  values: Float32Array,
  rowIndices: Uint32Array,
  out: Float32Array,
  offset: number,
  width: number,
): void {
  for (let i = 0, at = offset; i < rowIndices.length; i++, at += width) out[at] = values[rowIndices[i]];
}

function fillScores(
  intervals: Float32Array,
  rowIndices: Uint32Array,
  uniforms: Float32Array,
  draw: number,
  draws: number,
  out: Float32Array,
  offset: number,
  width: number,
): void {
  const table = scoreTable();
  for (let i = 0, at = offset; i < rowIndices.length; i++, at += width, draw += draws) {
    const from = intervals[2 * rowIndices[i]];
    if (from < 0) continue;
    const position = (from + intervals[2 * rowIndices[i] + 1] * uniforms[draw]) * SCORE_CELLS;
    const cell = position | 0;
    out[at] = table[cell] + (position - cell) * (table[cell + 1] - table[cell]);
  }
}
