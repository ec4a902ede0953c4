import type { DType } from "../dtype.ts";
import { op } from "../op.ts";
import type { Shape } from "../shape.ts";

const notEvaluated = (): never => {
  throw new TypeError("An input or constant has a value of its own: it is not evaluated.");
};

/** A value that is fed at each run, or kept inside the program: the leaves of a graph. */
export const inputOp = op<{ name: string; shape: Shape; dtype: DType }>({
  name: "input",
  shape: (_, { shape }) => shape,
  lower: notEvaluated,
  gradient: () => [],
  reference: notEvaluated,
});

/** Numbers known when the graph is built. */
export const constantOp = op<{ shape: Shape; data: Float32Array | Int32Array; dtype: DType }>({
  name: "constant",
  shape: (_, { shape }) => shape,
  lower: (emit, { attributes: { dtype, shape, data } }) =>
    shape.length === 0 && dtype === "float32" ? emit.scalar(data[0]) : emit.constant(dtype, shape, data),
  gradient: () => [],
  reference: (_, { shape, data }) => ({ shape, data: Float64Array.from(data) }),
});
