import type { Shape } from "./shape.ts";
import type { DType, Tensor } from "./tensor.ts";

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
