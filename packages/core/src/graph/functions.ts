import type { DType } from "./dtype.ts";
import { apply, type Tensor } from "./op.ts";
import { addOp, divOp, equalOp, mulOp, subOp } from "./ops/arithmetic.ts";
import { gatherOp, scatterAddOp } from "./ops/indexing.ts";
import { concatOp, padOp, reshapeOp, sliceOp, transposeOp } from "./ops/layout.ts";
import { linearOp, matmulOp } from "./ops/matrix.ts";
import {
  absOp,
  clipOp,
  erfOp,
  expOp,
  leakyReluOp,
  logOp,
  negOp,
  sigmoidOp,
  signOp,
  slopeOp,
  softplusOp,
  sqrtOp,
  stopGradientOp,
  tanhOp,
  withinOp,
} from "./ops/pointwise.ts";
import { broadcastToOp, maxOp, sumOp } from "./ops/reduction.ts";
import { hardmaxOp, logSoftmaxOp, softmaxOp } from "./ops/softmax.ts";
import { constantOp, inputOp } from "./ops/source.ts";
import { resolveAxis, type Shape, sameShape, shapeError, sizeOf } from "./shape.ts";

/** A float32 value of a given shape that is fed, or kept as state, under `name`. */
export const input = (name: string, shape: Shape): Tensor =>
  apply(inputOp, [], { name, shape, dtype: "float32" as DType });

/** Whole numbers that are fed under `name`, to gather by. */
export const indexInput = (name: string, shape: Shape): Tensor<"int32"> => ({
  ...apply(inputOp, [], { name, shape, dtype: "int32" as DType }),
  dtype: "int32",
});

/** Float32 numbers known now, in row-major order. */
export function constant(data: Float32Array, shape: Shape): Tensor {
  if (data.length !== sizeOf(shape)) throw shapeError("constant", [[data.length]], `${sizeOf(shape)} numbers`);
  return apply(constantOp, [], { data, shape, dtype: "float32" as DType });
}

/** Whole numbers known now, to gather by; shape [n]. */
export const indices = (values: readonly number[]): Tensor<"int32"> => ({
  ...apply(constantOp, [], { data: Int32Array.from(values), shape: [values.length], dtype: "int32" as DType }),
  dtype: "int32",
});

/** One number. */
export const scalar = (value: number): Tensor => constant(Float32Array.of(value), []);

/** −x. */
export const neg = (x: Tensor): Tensor => apply(negOp, [x], {});
/** eˣ. */
export const exp = (x: Tensor): Tensor => apply(expOp, [x], {});
/** ln x. */
export const log = (x: Tensor): Tensor => apply(logOp, [x], {});
/** √x. */
export const sqrt = (x: Tensor): Tensor => apply(sqrtOp, [x], {});
/** |x|. */
export const abs = (x: Tensor): Tensor => apply(absOp, [x], {});
/** −1, 0 or 1. */
export const sign = (x: Tensor): Tensor => apply(signOp, [x], {});
/** tanh x. */
export const tanh = (x: Tensor): Tensor => apply(tanhOp, [x], {});
/** 1 / (1 + e⁻ˣ): what turns a logit into D(x). */
export const sigmoid = (x: Tensor): Tensor => apply(sigmoidOp, [x], {});
/** ln(1 + eˣ), stable: −log(1 − D) of a logit; softplus(−x) is −log D. */
export const softplus = (x: Tensor): Tensor => apply(softplusOp, [x], {});
/** The error function. */
export const erf = (x: Tensor): Tensor => apply(erfOp, [x], {});
/** max(x, 0). */
export const relu = (x: Tensor): Tensor => apply(leakyReluOp, [x], { below: 0 });
/** x where x > 0, else below·x. */
export const leakyRelu = (x: Tensor, below = 0.2): Tensor => apply(leakyReluOp, [x], { below });
/** 1 where x > 0, else `below`. */
export const slope = (x: Tensor, below: number): Tensor => apply(slopeOp, [x], { below });
/** x held between two bounds. */
export const clip = (x: Tensor, low: number, high: number): Tensor => apply(clipOp, [x], { low, high });
/** 1 where low < x < high, else 0. */
export const within = (x: Tensor, low: number, high: number): Tensor => apply(withinOp, [x], { low, high });
/** x, behind which gradients stop. */
export const stopGradient = (x: Tensor): Tensor => apply(stopGradientOp, [x], {});

/** a + b, broadcast. */
export const add = (a: Tensor, b: Tensor): Tensor => apply(addOp, [a, b], {});
/** a − b, broadcast. */
export const sub = (a: Tensor, b: Tensor): Tensor => apply(subOp, [a, b], {});
/** a·b element by element, broadcast. */
export const mul = (a: Tensor, b: Tensor): Tensor => apply(mulOp, [a, b], {});
/** a / b, broadcast. */
export const div = (a: Tensor, b: Tensor): Tensor => apply(divOp, [a, b], {});
/** 1 where a = b, else 0. */
export const equal = (a: Tensor, b: Tensor): Tensor => apply(equalOp, [a, b], {});
/** x times a number known now. */
export const scale = (x: Tensor, factor: number): Tensor => (factor === 1 ? x : mul(x, scalar(factor)));
/** x². */
export const square = (x: Tensor): Tensor => mul(x, x);

/** The options of a reduction: keepDims leaves reduced axes with length 1 (else they go). */
export interface ReduceOptions {
  readonly keepDims?: boolean;
}
const reducedAxes = (op: string, { shape }: Tensor, axes?: readonly number[]): number[] =>
  axes ? axes.map((axis) => resolveAxis(op, shape, axis)) : shape.map((_, axis) => axis);

/** The sum over `axes` (all of them where none is given). */
export function sum(x: Tensor, axes?: readonly number[], { keepDims = false }: ReduceOptions = {}): Tensor {
  const over = reducedAxes("sum", x, axes);
  return over.length === 0 ? x : apply(sumOp, [x], { axes: over, keepDims });
}
/** The mean over `axes` (all of them where none is given). */
export const mean = (x: Tensor, axes?: readonly number[], options?: ReduceOptions): Tensor =>
  scale(sum(x, axes, options), 1 / reducedAxes("mean", x, axes).reduce((n, axis) => n * x.shape[axis], 1));
/** The largest over `axes` (all of them where none is given). */
export const max = (x: Tensor, axes?: readonly number[], { keepDims = false }: ReduceOptions = {}): Tensor =>
  apply(maxOp, [x], { axes: reducedAxes("max", x, axes), keepDims });
/** x repeated to a larger shape. */
export const broadcastTo = (x: Tensor, to: Shape): Tensor =>
  sameShape(x.shape, to) ? x : apply(broadcastToOp, [x], { to });
/** The sum over everything along which `shape` would be stretched to x's: the reverse of broadcastTo. */
export function sumTo(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  const extra = x.shape.length - shape.length;
  const axes = x.shape.flatMap((length, axis) =>
    axis < extra || (shape[axis - extra] === 1 && length > 1) ? [axis] : [],
  );
  return reshape(sum(x, axes, { keepDims: true }), shape);
}

/** The product of two matrices, either transposed first. */
export const matmul = (
  a: Tensor,
  b: Tensor,
  { transposeA = false, transposeB = false }: { transposeA?: boolean; transposeB?: boolean } = {},
): Tensor => apply(matmulOp, [a, b], { transposeA, transposeB });
/** x·w + b: x [rows, in], w [in, out], b [out]. */
export const linear = (x: Tensor, w: Tensor, b: Tensor): Tensor => apply(linearOp, [x, w, b], {});

/** The same elements in another shape. */
export const reshape = (x: Tensor, to: Shape): Tensor => (sameShape(x.shape, to) ? x : apply(reshapeOp, [x], { to }));
/** x with its axes in another order. */
export const transpose = (x: Tensor, permutation: readonly number[]): Tensor =>
  apply(transposeOp, [x], { permutation });
/** Elements start to end (exclusive) along an axis. */
export function slice(x: Tensor, axis: number, start: number, end: number): Tensor {
  const along = resolveAxis("slice", x.shape, axis);
  return start === 0 && end === x.shape[along] ? x : apply(sliceOp, [x], { axis: along, start, end });
}
/** Zeros put before and after x along an axis. */
export const pad = (x: Tensor, axis: number, before: number, after: number): Tensor =>
  before === 0 && after === 0 ? x : apply(padOp, [x], { axis: resolveAxis("pad", x.shape, axis), before, after });
/** Tensors one after another along an axis. */
export const concat = (inputs: readonly Tensor[], axis: number): Tensor =>
  inputs.length === 1
    ? inputs[0]
    : apply(concatOp, [...inputs], { axis: resolveAxis("concat", inputs[0]?.shape ?? [], axis) });

/** Elements of x along `axis` at whole-numbered `at`: rows of an embedding, columns of a matrix. */
export const gather = (x: Tensor, at: Tensor<DType>, axis: number): Tensor =>
  apply(gatherOp, [x, at], { axis: resolveAxis("gather", x.shape, axis) });
/** Zeros of `length` along `axis`, to which slice i of x is added at `at[i]`. */
export const scatterAdd = (x: Tensor, at: Tensor<DType>, axis: number, length: number): Tensor =>
  apply(scatterAddOp, [x, at], { axis: resolveAxis("scatterAdd", x.shape, axis), length });

/** eˣ / Σ eˣ along the last axis. */
export const softmax = (x: Tensor): Tensor => apply(softmaxOp, [x], {});
/** ln softmax along the last axis. */
export const logSoftmax = (x: Tensor): Tensor => apply(logSoftmaxOp, [x], {});
/** 1 at the first largest element along the last axis, 0 elsewhere; no gradient. */
export const hardmax = (x: Tensor): Tensor => apply(hardmaxOp, [x], {});
