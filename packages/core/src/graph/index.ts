export type { DType } from "./dtype.ts";
export type { Emitter, OnnxAttribute } from "./emitter.ts";
export * from "./functions.ts";
export { gradients } from "./gradients.ts";
export type { NDArray } from "./ndarray.ts";
export type { Op, Tensor } from "./op.ts";
export { evaluate } from "./reference.ts";
export { type Shape, sizeOf } from "./shape.ts";
export { sortTopologically } from "./sort.ts";
