export { type GeneratedBlock, openGenerator, type RowGenerator } from "./generator.ts";
