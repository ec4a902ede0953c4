export { exportOnnx } from "./export.ts";
export { FORMAT, type Manifest, manifestSchema } from "./manifest.ts";
export { buildGenerator, type GeneratorGraph, type Model, nameWeights } from "./model.ts";
export { readModel } from "./read.ts";
export type { NamedTensor } from "./safetensors.ts";
export { writeModel } from "./write.ts";
