export * from "./encoder/index.ts";
export * from "./engine/index.ts";
export { nearest, ZerosumError } from "./errors.ts";
export * from "./evaluation/index.ts";
export * from "./generation/index.ts";
/** The graph: tensors, the ops on them, and their gradients. */
export * as graph from "./graph/index.ts";
export { LANGUAGES, type Language, type MessageCode, type MessageParams, say } from "./messages/index.ts";
export * from "./model/index.ts";
export * from "./networks/index.ts";
export * from "./objectives/index.ts";
export * from "./optimizers/index.ts";
export * from "./points/index.ts";
export * from "./random/index.ts";
export * from "./report/index.ts";
export * from "./session/index.ts";
export * from "./stats/index.ts";
export * from "./table/index.ts";
export * from "./training/index.ts";
