import { elementAt, fromIndex, type NDArray } from "../ndarray.ts";
import { op } from "../op.ts";
import { type Shape, shapeError, sizeOf, stridesOf } from "../shape.ts";

const withLength = (shape: Shape, axis: number, length: number): Shape =>
  shape.map((old, i) => (i === axis ? length : old));

const checkIndices = (name: string, x: Shape, indices: Shape): void => {
  if (indices.length !== 1) throw shapeError(name, [x, indices], "indices of one axis");
};

/** Elements of x along `axis` at `indices`, in their order: rows of an embedding, columns of a matrix. */
export const gatherOp = op<{ axis: number }>({
  name: "gather",
  shape: ([x, indices], { axis }) => {
    checkIndices("gather", x, indices);
    return withLength(x, axis, indices[0]);
  },
  lower: (emit, { inputs, attributes: { axis } }) => emit.node("Gather", inputs, { axis }),
  gradient: (f, g, { inputs: [x, indices], attributes: { axis } }) => [
    f.scatterAdd(g, indices, axis, x.shape[axis]),
    null,
  ],
  reference: ([x, indices], { axis }, shape) =>
    fromIndex(shape, (index) =>
      elementAt(
        x,
        index.map((i, a) => (a === axis ? indices.data[i] : i)),
      ),
    ),
});

/** Zeros of `length` along `axis`, to which slice i of x is added at `indices[i]`: the gradient of a gather. */
export const scatterAddOp = op<{ axis: number; length: number }>({
  name: "scatterAdd",
  shape: ([x, indices], { axis, length }) => {
    checkIndices("scatterAdd", x, indices);
    if (x[axis] !== indices[0])
      throw shapeError("scatterAdd", [x, indices], `one index for each slice of axis ${axis}`);
    return withLength(x, axis, length);
  },
  lower: (emit, { inputs: [x, indices], shapes: [xShape], shape, attributes: { axis } }) => {
    const zeros = emit.node("Expand", [emit.scalar(0), emit.int64s(shape)]);
    const aligned = emit.node("Reshape", [indices, emit.int64s(xShape.map((length, a) => (a === axis ? length : 1)))]);
    const everywhere = emit.node("Expand", [aligned, emit.int64s(xShape)]);
    return emit.node("ScatterElements", [zeros, everywhere, x], { axis, reduction: "add" });
  },
  gradient: (f, g, { inputs: [, indices], attributes: { axis } }) => [f.gather(g, indices, axis), null],
  reference: ([x, indices], { axis }, shape) => scatter(x, indices, axis, shape),
});

function scatter(x: NDArray, indices: NDArray, axis: number, shape: Shape): NDArray {
  const strides = stridesOf(shape);
  const data = new Float64Array(sizeOf(shape));
  fromIndex(x.shape, (index) => {
    const at = index.reduce((sum, i, a) => sum + strides[a] * (a === axis ? indices.data[i] : i), 0);
    data[at] += elementAt(x, index);
    return 0;
  });
  return { shape, data };
}
