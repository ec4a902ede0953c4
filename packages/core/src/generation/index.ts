export { BLOCK as BLOCK_ROWS } from "./candidates.ts";
export type { ConditionOptions, ConditionRate, RowConditions } from "./chooser.ts";
export { type FormatOptions, formatBlocks } from "./format.ts";
export { type GeneratedBlock, type GeneratorOptions, openGenerator, type RowGenerator } from "./generator.ts";
export type { Likeness } from "./like.ts";
export { readBack } from "./read-back.ts";
