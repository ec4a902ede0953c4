import type { Op } from "./op.ts";
import type { Shape } from "./shape.ts";

/** What an element is: a number, or (as an index) a whole number. */
export type DType = "float32" | "int32";

/** One value of a graph: an operation, what it is applied to, and the static shape that results. Immutable. */
export interface Tensor<D extends DType = "float32"> {
  readonly op: Op;
  readonly inputs: readonly Tensor<DType>[];
  readonly attributes: object;
  readonly shape: Shape;
  readonly dtype: D;
}

/** The tensor that `op` makes of `inputs`; throws where the shapes do not fit. */
export function apply<A extends object>(op: Op<A>, inputs: readonly Tensor<DType>[], attributes: A): Tensor {
  const shapes = inputs.map((input) => input.shape);
  return { op: op as Op, inputs, attributes, shape: op.shape(shapes, attributes), dtype: "float32" };
}
