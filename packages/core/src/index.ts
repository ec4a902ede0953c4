export { nearest, ZerosumError } from "./errors.ts";
export { LANGUAGES, type Language, type MessageCode, type MessageParams, say } from "./messages/index.ts";
