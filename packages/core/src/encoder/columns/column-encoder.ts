import type { Column } from "../../table/index.ts";
import type { EncodedHead, EncodedScores } from "../encoded.ts";
import type { Span } from "../plan.ts";

/** Where a column stands in a row, and which of the row's uniform numbers is its own. */
export interface Place {
  readonly offset: number;
  readonly uniform: number;
}

/** A table's column as the batches of training take it. */
export interface EncodedColumn {
  readonly heads: readonly EncodedHead[];
  readonly scores: readonly EncodedScores[];
}

/** Rows as G makes them: row-major, rows × width, and rows × uniforms numbers in (0, 1) to decide what it leaves open. */
export interface Matrix {
  readonly data: Float32Array;
  readonly rows: number;
  readonly width: number;
  readonly uniforms: Float32Array;
  readonly uniformsPerRow: number;
}

/** One way to turn a column into coordinates and back; S is what it learns, plain JSON. */
export interface ColumnEncoder<S> {
  /** Where the column stands, its spans in order of their offsets; a head stands before its coordinate. */
  spans(state: S, offset: number): Span[];
  /** Whether it takes one of the row's uniform numbers. */
  usesUniform(state: S): boolean;
  encode(state: S, column: Column, place: Place): EncodedColumn;
  decode(state: S, matrix: Matrix, place: Place): Column;
}

/** The slot with the greatest number, the first of equals. */
export function argmax(data: Float32Array, from: number, width: number): number {
  let best = 0;
  for (let slot = 1; slot < width; slot++) if (data[from + slot] > data[from + best]) best = slot;
  return best;
}
