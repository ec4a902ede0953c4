import type { DType } from "./dtype.ts";
import type { Emitter } from "./emitter.ts";
import type { NDArray } from "./ndarray.ts";
import type { Shape } from "./shape.ts";

// A tensor knows its op, an op's gradient makes tensors, and it makes them by an algebra of tensors: one definition.

/** One value of a graph: an operation, what it is applied to, and the static shape that results. Immutable. */
export interface Tensor<D extends DType = "float32"> {
  readonly op: Op;
  readonly inputs: readonly Tensor<DType>[];
  readonly attributes: object;
  readonly shape: Shape;
  readonly dtype: D;
}

/** What a rule is told of the tensor it is asked about. */
interface Applied<A extends object> {
  readonly inputs: readonly Tensor[];
  /** The tensor itself, for rules that are simplest in terms of the result. */
  readonly output: Tensor;
  readonly attributes: A;
}

/** What a lowering is told: names in the ONNX graph, and the shapes. */
interface Lowered<A extends object> {
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

/** The vocabulary in which gradients are written; `functions.ts` gives each word its meaning. */
export interface Algebra {
  scalar(value: number): Tensor;
  add(a: Tensor, b: Tensor): Tensor;
  sub(a: Tensor, b: Tensor): Tensor;
  mul(a: Tensor, b: Tensor): Tensor;
  div(a: Tensor, b: Tensor): Tensor;
  scale(x: Tensor, factor: number): Tensor;
  neg(x: Tensor): Tensor;
  square(x: Tensor): Tensor;
  exp(x: Tensor): Tensor;
  sigmoid(x: Tensor): Tensor;
  sign(x: Tensor): Tensor;
  slope(x: Tensor, below: number): Tensor;
  within(x: Tensor, low: number, high: number): Tensor;
  equal(a: Tensor, b: Tensor): Tensor;
  softmax(x: Tensor): Tensor;
  sum(x: Tensor, axes?: readonly number[], options?: { keepDims?: boolean }): Tensor;
  sumTo(x: Tensor, shape: Shape): Tensor;
  broadcastTo(x: Tensor, shape: Shape): Tensor;
  matmul(a: Tensor, b: Tensor, options?: { transposeA?: boolean; transposeB?: boolean }): Tensor;
  transpose(x: Tensor, permutation: readonly number[]): Tensor;
  reshape(x: Tensor, shape: Shape): Tensor;
  slice(x: Tensor, axis: number, start: number, end: number): Tensor;
  pad(x: Tensor, axis: number, before: number, after: number): Tensor;
  gather(x: Tensor, indices: Tensor<DType>, axis: number): Tensor;
  scatterAdd(x: Tensor, indices: Tensor<DType>, axis: number, length: number): Tensor;
}

/** The tensor that `op` makes of `inputs`; throws where the shapes do not fit. */
export function apply<A extends object>(op: Op<A>, inputs: readonly Tensor<DType>[], attributes: A): Tensor {
  const shapes = inputs.map((input) => input.shape);
  return { op: op as Op, inputs, attributes, shape: op.shape(shapes, attributes), dtype: "float32" };
}
