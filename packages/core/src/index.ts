export * from "./engine/index.ts";
export { nearest, ZerosumError } from "./errors.ts";
export * as graph from "./graph/index.ts";
export { LANGUAGES, type Language, type MessageCode, type MessageParams, say } from "./messages/index.ts";
export * from "./networks/index.ts";
export * from "./objectives/index.ts";
export * from "./optimizers/index.ts";
export * from "./random/index.ts";
export * from "./training/index.ts";
