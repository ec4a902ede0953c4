export { lowerToOnnx } from "./onnx/lower.ts";
export { type OnnxGraph, writeOnnx } from "./onnx/model.ts";
export { type OrtModule, type OrtOptions, ortRuntime } from "./ort.ts";
export { type Feeds, Program, type ProgramDefinition, type Results } from "./program.ts";
export { DEVICES, type Device, type Runtime, type Session, type Value } from "./runtime.ts";
export { State, type Variable } from "./state.ts";
