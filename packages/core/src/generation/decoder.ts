import { type DecodedColumns, openEncoder, type RowAddress } from "../encoder/index.ts";
import type { Model } from "../model/index.ts";
import { pointColumns } from "./points.ts";

/** Turns settled rows into columns: by the encoder of a table, or as the coordinates they are. */
export interface Decoder {
  /** How many uniform numbers a row takes. */
  readonly draws: number;
  /** Decodes settled rows; `uniforms` are rows × draws, and `only` names the columns that are wanted, all by default. */
  decode(
    matrix: Float32Array,
    rows: number,
    uniforms: Float32Array,
    address?: RowAddress,
    only?: ReadonlySet<string>,
  ): DecodedColumns;
}

/** The decoder of a model. */
export function openDecoder({ encoder: state, manifest }: Pick<Model, "encoder" | "manifest">): Decoder {
  if (!state) return { draws: 0, decode: (matrix, rows) => pointColumns(manifest.columns, matrix, rows) };
  const encoder = openEncoder(state);
  return {
    draws: encoder.decodeUniformsPerRow,
    decode: (...rows) => encoder.decodeSettled(...rows),
  };
}
