import { fillFromTable, fillWords } from "./fill.ts";
import type { RowAddresses, Stream } from "./stream.ts";
import { quantileTable } from "./table.ts";

/** The 65,536 numbers that {@link fillUniform} draws from. */
export const uniformTable = quantileTable((p) => p);

/** Fills `out`, count × width, with uniform numbers (i + ½)/65,536 of the open interval (0, 1): 16 bits each, the fast form. */
export function fillUniform(out: Float32Array, stream: Stream, rows: RowAddresses, width: number): void {
  fillFromTable(out, stream, rows, width, uniformTable());
}

/**
 * Fills `out`, count × width, with uniform numbers (i + ½)/2²³ of the open interval (0, 1): all that float32 can hold
 * evenly without rounding up to 1.
 */
export function fillUniformFine(out: Float32Array, stream: Stream, rows: RowAddresses, width: number): void {
  const words = new Uint32Array(out.length);
  fillWords(words, stream, rows, width);
  for (let i = 0; i < out.length; i++) out[i] = ((words[i] >>> 9) + 0.5) / 2 ** 23;
}

/** A 32-bit word as a float64 of the open interval (0, 1): (word + ½)/2³². */
export const uniformOfWord = (word: number): number => (word + 0.5) / 2 ** 32;
