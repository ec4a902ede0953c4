import { type Shape, sizeOf, stridesOf } from "./shape.ts";

/** Numbers in row-major order, in float64: the values of the reference evaluation. */
export interface NDArray {
  readonly shape: Shape;
  readonly data: Float64Array;
}

/** The array whose element at `index` is `value(index)`. */
export function fromIndex(shape: Shape, value: (index: readonly number[]) => number): NDArray {
  const data = new Float64Array(sizeOf(shape));
  const index = new Array<number>(shape.length).fill(0);
  for (let i = 0; i < data.length; i++) {
    data[i] = value(index);
    for (let axis = shape.length - 1; axis >= 0 && ++index[axis] === shape[axis]; axis--) index[axis] = 0;
  }
  return { shape, data };
}

/** The element of `array` at `index`, broadcast: missing leading axes and axes of length 1 repeat. */
export function elementAt(array: NDArray, index: readonly number[]): number {
  const { shape, data } = array;
  const strides = stridesOf(shape);
  const skip = index.length - shape.length;
  let offset = 0;
  for (let axis = 0; axis < shape.length; axis++) {
    if (shape[axis] !== 1) offset += strides[axis] * index[axis + skip];
  }
  return data[offset];
}
