import { elementAt, fromIndex } from "../ndarray.ts";
import { op } from "../op.ts";
import { type Shape, shapeError, showShape, sizeOf } from "../shape.ts";

/** The same elements in the same order, in another shape. */
export const reshapeOp = op<{ to: Shape }>({
  name: "reshape",
  shape: ([x], { to }) => {
    if (sizeOf(x) !== sizeOf(to)) throw shapeError("reshape", [x], `as many elements as ${showShape(to)} has`);
    return to;
  },
  // 0 copies the length: where the rows stay the rows, an exported graph takes any number of them.
  lower: (emit, { inputs: [x], shapes: [from], attributes: { to } }) =>
    emit.node("Reshape", [x, emit.int64s(to.map((length, axis) => (axis === 0 && length === from[0] ? 0 : length)))]),
  gradient: (f, g, { inputs: [x] }) => [f.reshape(g, x.shape)],
  reference: ([x], { to }) => ({ shape: to, data: x.data }),
});

const inverse = (permutation: readonly number[]): number[] => permutation.map((_, axis) => permutation.indexOf(axis));

/** Axis `permutation[i]` of x becomes axis i. */
export const transposeOp = op<{ permutation: readonly number[] }>({
  name: "transpose",
  shape: ([x], { permutation }) => {
    if (permutation.length !== x.length || inverse(permutation).includes(-1)) {
      throw shapeError("transpose", [x], `a permutation of its axes, not ${showShape(permutation)}`);
    }
    return permutation.map((axis) => x[axis]);
  },
  lower: (emit, { inputs, attributes: { permutation } }) => emit.node("Transpose", inputs, { perm: permutation }),
  gradient: (f, g, { attributes: { permutation } }) => [f.transpose(g, inverse(permutation))],
  reference: ([x], { permutation }, shape) =>
    fromIndex(shape, (index) =>
      elementAt(
        x,
        inverse(permutation).map((i) => index[i]),
      ),
    ),
});

const withLength = (shape: Shape, axis: number, length: number): Shape =>
  shape.map((old, i) => (i === axis ? length : old));
const shifted = (index: readonly number[], axis: number, by: number): number[] =>
  index.map((i, a) => (a === axis ? i + by : i));

/** Elements `start` (inclusive) to `end` (exclusive) along `axis`. */
export const sliceOp = op<{ axis: number; start: number; end: number }>({
  name: "slice",
  shape: ([x], { axis, start, end }) => {
    if (!(start >= 0 && start < end && end <= x[axis])) {
      throw shapeError("slice", [x], `a range within axis ${axis}, not ${start} to ${end}`);
    }
    return withLength(x, axis, end - start);
  },
  lower: (emit, { inputs: [x], attributes: { axis, start, end } }) =>
    emit.node("Slice", [x, emit.int64s([start]), emit.int64s([end]), emit.int64s([axis])]),
  gradient: (f, g, { inputs: [x], attributes: { axis, start, end } }) => [f.pad(g, axis, start, x.shape[axis] - end)],
  reference: ([x], { axis, start }, shape) => fromIndex(shape, (index) => elementAt(x, shifted(index, axis, start))),
});

/** Zeros put before and after x along `axis`: the gradient of a slice. */
export const padOp = op<{ axis: number; before: number; after: number }>({
  name: "pad",
  shape: ([x], { axis, before, after }) => withLength(x, axis, before + x[axis] + after),
  lower: (emit, { inputs: [x], shapes: [shape], attributes: { axis, before, after } }) => {
    const pads = new Array<number>(2 * shape.length).fill(0);
    pads[axis] = before;
    pads[shape.length + axis] = after;
    return emit.node("Pad", [x, emit.int64s(pads)]);
  },
  gradient: (f, g, { inputs: [x], attributes: { axis, before } }) => [f.slice(g, axis, before, before + x.shape[axis])],
  reference: ([x], { axis, before }, shape) =>
    fromIndex(shape, (index) => {
      const at = index[axis] - before;
      return at < 0 || at >= x.shape[axis] ? 0 : elementAt(x, shifted(index, axis, -before));
    }),
});

/** Where each of the inputs begins along `axis`. */
const startsOf = (shapes: readonly Shape[], axis: number): number[] =>
  shapes.map((_, i) => shapes.slice(0, i).reduce((sum, shape) => sum + shape[axis], 0));

/** The inputs one after another along `axis`. */
export const concatOp = op<{ axis: number }>({
  name: "concat",
  shape: (inputs, { axis }) => {
    const [first, ...rest] = inputs;
    const fits = (shape: Shape): boolean =>
      shape.length === first.length && shape.every((length, i) => i === axis || length === first[i]);
    if (!first || !rest.every(fits)) throw shapeError("concat", inputs, `shapes that differ on axis ${axis} alone`);
    const length = inputs.reduce((sum, shape) => sum + shape[axis], 0);
    return withLength(first, axis, length);
  },
  lower: (emit, { inputs, attributes: { axis } }) => emit.node("Concat", inputs, { axis }),
  gradient: (f, g, { inputs, attributes: { axis } }) => {
    const shapes = inputs.map(({ shape }) => shape);
    return startsOf(shapes, axis).map((start, i) => f.slice(g, axis, start, start + shapes[i][axis]));
  },
  reference: (inputs, { axis }, shape) => {
    const starts = startsOf(
      inputs.map((input) => input.shape),
      axis,
    );
    return fromIndex(shape, (index) => {
      const which = starts.findLastIndex((start) => start <= index[axis]);
      return elementAt(inputs[which], shifted(index, axis, -starts[which]));
    });
  },
});
