import { ZerosumError } from "../errors.ts";

/** The lengths of a tensor's axes; a scalar has none. */
export type Shape = readonly number[];

/** The number of elements. */
export const sizeOf = (shape: Shape): number => shape.reduce((size, length) => size * length, 1);

/** How far apart neighbours along each axis lie in row-major order. */
export function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis];
  }
  return strides;
}

export const sameShape = (a: Shape, b: Shape): boolean =>
  a.length === b.length && a.every((length, axis) => length === b[axis]);

export const showShape = (shape: Shape): string => `[${shape.join(", ")}]`;

/** An error about shapes that do not fit: `op` got `got`, and `expected` would have done. */
export const shapeError = (op: string, got: readonly Shape[], expected: string): ZerosumError =>
  new ZerosumError("graph.shape", { op, got: got.map(showShape).join(" and ") || "nothing", expected });

/** The shape of an element-wise result: axes are aligned at the right, and one of length 1 stretches. */
export function broadcastShape(op: string, a: Shape, b: Shape): Shape {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const left = a[axis - rank + a.length] ?? 1;
    const right = b[axis - rank + b.length] ?? 1;
    if (left !== right && left !== 1 && right !== 1) {
      throw shapeError(op, [a, b], "shapes that are equal, or 1, on every axis counted from the right");
    }
    return left === 1 ? right : left;
  });
}

/** Axes counted from the front, also where given from the back (−1 is the last). */
export function resolveAxis(op: string, shape: Shape, axis: number): number {
  const resolved = axis < 0 ? axis + shape.length : axis;
  if (!Number.isInteger(resolved) || resolved < 0 || resolved >= shape.length) {
    throw shapeError(op, [shape], `an axis between ${-shape.length} and ${shape.length - 1}, not ${axis}`);
  }
  return resolved;
}
