import { nearest, ZerosumError } from "../errors.ts";
import type { Column, Table } from "../table/index.ts";
import type { Place } from "./columns/column-encoder.ts";
import { encoderOf } from "./columns/registry.ts";
import type { ColumnState } from "./columns/state.ts";
import type { Encoded } from "./encoded.ts";
import { fitColumn } from "./fit-column.ts";
import { type EncoderOptions, encoderOptions } from "./options.ts";
import type { EncoderPlan } from "./plan.ts";

/** What was learnt of a table's columns: plain JSON, the same after `JSON.parse(JSON.stringify(encoder))`. */
export interface Encoder {
  readonly columns: readonly ColumnState[];
}

/** Learns to turn the columns of `table` into coordinates and back. Texts are left out. */
export function fitEncoder(table: Pick<Table, "columns">, options: Partial<EncoderOptions> = {}): Encoder {
  const resolved = encoderOptions.parse(options);
  const columns = table.columns.flatMap((column) => fitColumn(column, resolved) ?? []);
  if (columns.every(({ encoder }) => encoder === "constant")) throw new ZerosumError("encoder.nothing", undefined);
  return { columns };
}

/** Where each column stands. */
function places({ columns }: Encoder): { places: Place[]; width: number; uniforms: number } {
  let [width, uniforms] = [0, 0];
  const all = columns.map((state) => {
    const place = { offset: width, uniform: uniforms };
    const encoder = encoderOf(state);
    for (const span of encoder.spans(state, width)) width += span.width;
    if (encoder.usesUniform(state)) uniforms++;
    return place;
  });
  return { places: all, width, uniforms };
}

/** The layout of a row of coordinates. */
export function planOf(encoder: Encoder): EncoderPlan {
  const { places: at, width, uniforms } = places(encoder);
  const spans = encoder.columns.flatMap((state, i) => encoderOf(state).spans(state, at[i].offset));
  return { width, spans, uniforms };
}

/** Encodes a table that has the encoder's columns, in any order. Errors: `encoder.column`, `.category`, `.missing`. */
export function encode(encoder: Encoder, table: Pick<Table, "columns" | "rows">): Encoded {
  const { places: at, width, uniforms } = places(encoder);
  const byName = new Map(table.columns.map((column) => [column.type.name, column]));
  const encoded = encoder.columns.map((state, i) => {
    const { name } = state.type;
    const column = byName.get(name);
    if (!column)
      throw new ZerosumError("encoder.column", { column: name, suggestion: nearest(name, [...byName.keys()]) });
    return encoderOf(state).encode(state, column, at[i]);
  });
  return {
    rows: table.rows,
    width,
    uniforms,
    heads: encoded.flatMap(({ heads }) => heads),
    scores: encoded.flatMap(({ scores }) => scores),
  };
}

/**
 * Turns rows of coordinates, as G makes them, into columns as the source's.
 *
 * `matrix` is rows × plan.width; `uniforms`, rows × plan.uniforms in (0, 1), decides what the coordinates leave open
 * (which of the rare categories; where in a tail that was cut off); ½ where none are given.
 */
export function decode(encoder: Encoder, matrix: Float32Array, rows: number, uniforms?: Float32Array): Column[] {
  const { places: at, width, uniforms: uniformsPerRow } = places(encoder);
  const expected = rows * width;
  if (matrix.length < expected) throw new ZerosumError("encoder.matrix", { got: matrix.length, rows, width });
  const draws = uniforms ?? new Float32Array(rows * uniformsPerRow).fill(0.5);
  return encoder.columns.map((state, i) =>
    encoderOf(state).decode(state, { data: matrix, rows, width, uniforms: draws, uniformsPerRow }, at[i]),
  );
}
