import type { Algebra } from "./algebra.ts";
import type { Emitter } from "./emitter.ts";
import type { NDArray } from "./ndarray.ts";
import type { Shape } from "./shape.ts";
import type { DType, Tensor } from "./tensor.ts";

/** What a rule is told of the tensor it is asked about. */
export interface Applied<A extends object> {
  readonly inputs: readonly Tensor[];
  /** The tensor itself, for rules that are simplest in terms of the result. */
  readonly output: Tensor;
  readonly attributes: A;
}

/** What a lowering is told: names in the ONNX graph, and the shapes. */
export interface Lowered<A extends object> {
  readonly inputs: readonly string[];
  readonly shapes: readonly Shape[];
  readonly shape: Shape;
  readonly attributes: A;
}

/**
 * One operation, all of it in one place. Every rule is required, so an op without one does not compile.
 * Rules are methods, so that a table may hold ops of different attributes.
 */
export interface Op<A extends object = object> {
  readonly name: string;
  /** The shape of the result; throws where the inputs do not fit. */
  shape(inputs: readonly Shape[], attributes: A): Shape;
  /** Standard ONNX nodes (opset 18) that compute it; returns the name of the result. */
  lower(emit: Emitter, node: Lowered<A>): string;
  /** The vector–Jacobian product: `g` times the derivative by each input; null where there is none. Made of ops, so that it has gradients again. */
  gradient(f: Algebra, g: Tensor, node: Applied<A>): readonly (Tensor | null)[];
  /** The plain meaning, in float64: what gradients and lowerings are tested against. */
  reference(inputs: readonly NDArray[], attributes: A, shape: Shape): NDArray;
}

/** Checks an op's record without widening its attributes. */
export const op = <A extends object = Record<never, never>>(record: Op<A>): Op<A> => record;

export type { DType };
