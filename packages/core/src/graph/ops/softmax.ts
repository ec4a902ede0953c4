import type { NDArray } from "../ndarray.ts";
import { op } from "../op.ts";

/** Applies `row` to each run of elements along the last axis. */
function alongLast(x: NDArray, row: (values: Float64Array) => Float64Array): NDArray {
  const length = x.shape[x.shape.length - 1];
  const data = new Float64Array(x.data.length);
  for (let at = 0; at < data.length; at += length) data.set(row(x.data.subarray(at, at + length)), at);
  return { shape: x.shape, data };
}

function softmaxRow(values: Float64Array): Float64Array {
  const largest = values.reduce((a, b) => Math.max(a, b));
  const powers = values.map((value) => Math.exp(value - largest));
  const total = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / total);
}

/** exp(x) / Σ exp(x) along the last axis. */
export const softmaxOp = op({
  name: "softmax",
  shape: ([x]) => x,
  lower: (emit, { inputs }) => emit.node("Softmax", inputs, { axis: -1 }),
  gradient: (f, g, { output: y }) => {
    const weighted = f.mul(g, y);
    return [f.sub(weighted, f.mul(y, f.sum(weighted, [-1], { keepDims: true })))];
  },
  reference: ([x]) => alongLast(x, softmaxRow),
});

/** log softmax along the last axis, without the overflow of its parts. */
export const logSoftmaxOp = op({
  name: "logSoftmax",
  shape: ([x]) => x,
  lower: (emit, { inputs }) => emit.node("LogSoftmax", inputs, { axis: -1 }),
  gradient: (f, g, { inputs: [x] }) => [f.sub(g, f.mul(f.softmax(x), f.sum(g, [-1], { keepDims: true })))],
  reference: ([x]) =>
    alongLast(x, (values) => {
      const largest = values.reduce((a, b) => Math.max(a, b));
      const total = values.reduce((sum, value) => sum + Math.exp(value - largest), 0);
      return values.map((value) => value - largest - Math.log(total));
    }),
});

/** 1 at the first largest element along the last axis, 0 elsewhere. */
export const hardmaxOp = op({
  name: "hardmax",
  shape: ([x]) => x,
  lower: (emit, { inputs }) => emit.node("Hardmax", inputs, { axis: -1 }),
  gradient: () => [null],
  reference: ([x]) =>
    alongLast(x, (values) => {
      const first = values.indexOf(values.reduce((a, b) => Math.max(a, b)));
      return values.map((_, i) => (i === first ? 1 : 0));
    }),
});
