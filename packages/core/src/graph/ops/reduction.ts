import { elementAt, fromIndex, type NDArray } from "../ndarray.ts";
import { op } from "../op.ts";
import { type Shape, shapeError, sizeOf, stridesOf } from "../shape.ts";

export interface Axes {
  readonly axes: readonly number[];
  readonly keepDims: boolean;
}

const reducedShape = (shape: Shape, { axes, keepDims }: Axes): Shape =>
  keepDims
    ? shape.map((length, axis) => (axes.includes(axis) ? 1 : length))
    : shape.filter((_, axis) => !axes.includes(axis));

/** Folds the elements that share an output element. */
function reduce(x: NDArray, attributes: Axes, start: number, fold: (a: number, b: number) => number): NDArray {
  const kept = reducedShape(x.shape, { ...attributes, keepDims: true });
  const strides = stridesOf(kept);
  const data = new Float64Array(sizeOf(kept)).fill(start);
  fromIndex(x.shape, (index) => {
    const at = index.reduce((offset, i, axis) => offset + (kept[axis] === 1 ? 0 : i * strides[axis]), 0);
    data[at] = fold(data[at], elementAt(x, index));
    return 0;
  });
  return { shape: reducedShape(x.shape, attributes), data };
}

/** The sum over `axes`. */
export const sumOp = op<Axes>({
  name: "sum",
  shape: ([x], attributes) => reducedShape(x, attributes),
  lower: (emit, { inputs: [x], attributes: { axes, keepDims } }) =>
    emit.node("ReduceSum", [x, emit.int64s(axes)], { keepdims: keepDims ? 1 : 0 }),
  gradient: (f, g, { inputs: [x], attributes }) => [
    f.broadcastTo(f.reshape(g, reducedShape(x.shape, { ...attributes, keepDims: true })), x.shape),
  ],
  reference: ([x], attributes) => reduce(x, attributes, 0, (a, b) => a + b),
});

/** The largest over `axes`; among equals, its gradient is shared out evenly. */
export const maxOp = op<Axes>({
  name: "max",
  shape: ([x], attributes) => reducedShape(x, attributes),
  lower: (emit, { inputs: [x], attributes: { axes, keepDims } }) =>
    emit.node("ReduceMax", [x, emit.int64s(axes)], { keepdims: keepDims ? 1 : 0 }),
  gradient: (f, g, { inputs: [x], output, attributes }) => {
    const kept = reducedShape(x.shape, { ...attributes, keepDims: true });
    const isLargest = f.equal(x, f.reshape(output, kept));
    const share = f.div(isLargest, f.sum(isLargest, attributes.axes, { keepDims: true }));
    return [f.mul(f.reshape(g, kept), share)];
  },
  reference: ([x], attributes) => reduce(x, attributes, Number.NEGATIVE_INFINITY, Math.max),
});

/** x repeated along new axes and along axes of length 1: the gradient of a sum. */
export const broadcastToOp = op<{ to: Shape }>({
  name: "broadcastTo",
  shape: ([x], { to }) => {
    const skip = to.length - x.length;
    if (skip < 0 || x.some((length, axis) => length !== 1 && length !== to[axis + skip])) {
      throw shapeError("broadcastTo", [x], `a shape that stretches to [${to.join(", ")}]`);
    }
    return to;
  },
  lower: (emit, { inputs: [x], attributes: { to } }) => emit.node("Expand", [x, emit.int64s(to)]),
  gradient: (f, g, { inputs: [x] }) => [f.sumTo(g, x.shape)],
  reference: ([x], _, shape) => fromIndex(shape, (index) => elementAt(x, index)),
});
