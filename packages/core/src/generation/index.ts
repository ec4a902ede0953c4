export { formatBlocks, ROW_FORMATS, type RowFormat } from "./format.ts";
export { type GeneratedBlock, type GeneratorOptions, openGenerator, type RowGenerator } from "./generator.ts";
