export { exportOnnx } from "./export.ts";
export { FORMAT, type Manifest, manifestSchema } from "./manifest.ts";
export { buildGenerator, conditionsOf, type GeneratorGraph, type Model, rawModel } from "./model.ts";
export { readModel } from "./read.ts";
export { writeModel } from "./write.ts";
