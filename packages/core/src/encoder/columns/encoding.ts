import type { z } from "zod";
import type { CodedColumn, Column, NumericColumn } from "../../table/index.ts";
import type { EncodedColumn } from "../encoded.ts";
import type { ResolvedEncoderOptions } from "../options.ts";
import type { Span } from "../plan.ts";

/** One way to encode a column of numbers or codes. To add one: its file, and its line in `plain.ts`. */
export interface ColumnEncoding<State> {
  /** What is learnt of a column, as it stands in a model file: plain JSON. */
  readonly schema: z.ZodType<State>;
  /** Learns a column; undefined where this is no way to encode it. Rare values share a place with those of their group. */
  fit(column: NumericColumn | CodedColumn, options: ResolvedEncoderOptions, groupOf?: GroupOf): State | undefined;
  /** Makes ready to encode and decode by what was learnt. */
  open(state: State): ColumnCoder;
}

/** Which values belong together: to the same value of a column that follows from them. */
export type GroupOf = (value: number) => number | null;

/** Encodes and decodes one column. */
export interface ColumnCoder {
  /** The column's part of a row; offsets count from its start. */
  readonly spans: readonly Span[];
  /** Whether a row's decoding takes a uniform number. */
  readonly draws: boolean;
  /** The column for {@link fillBatch}: an entry a span. `base` is the column of `baseOf`, if there is one. */
  encode(column: Column, base?: Column): EncodedColumn[];
  /** The values of generated rows. */
  decode(source: DecodeSource, base?: Column): Column;
}

/** Where a column's part of settled rows lies: row r from r × width + offset on, a number a span. */
export interface DecodeSource {
  readonly settled: Float32Array;
  readonly rows: number;
  readonly width: number;
  readonly offset: number;
  /** Uniform numbers of (0, 1): row r's lies at r × uniformsPerRow + uniformOffset. */
  readonly uniforms: Float32Array;
  readonly uniformsPerRow: number;
  readonly uniformOffset: number;
  /** Which rows of which sequence these are: row 0 has the address `first`. */
  readonly seed: number;
  readonly first: number;
}
