import type { DType } from "./dtype.ts";

/** The value of an ONNX attribute; a `{ float }` is kept apart from a whole number. */
export type OnnxAttribute = number | string | readonly number[] | { readonly float: number };

/** Takes the ONNX nodes of a lowering, and names what they make. */
export interface Emitter {
  /** Adds a node with one output and returns the output's name. */
  node(type: string, inputs: readonly string[], attributes?: Readonly<Record<string, OnnxAttribute>>): string;
  /** A float32 scalar. */
  scalar(value: number): string;
  /** A list of int64, as shapes, axes and bounds are given. */
  int64s(values: readonly number[], shape?: readonly number[]): string;
  /** A constant tensor. */
  constant(dtype: DType, shape: readonly number[], data: Float32Array | Int32Array): string;
}

/** TensorProto.DataType of float32, for Cast. */
export const ONNX_FLOAT = 1;
