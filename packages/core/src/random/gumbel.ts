import { fillFromTable } from "./fill.ts";
import { gumbelQuantile } from "./quantile.ts";
import type { RowAddresses, Stream } from "./stream.ts";
import { quantileTable } from "./table.ts";

/** The 65,536 numbers that {@link fillGumbel} draws from. */
export const gumbelTable = quantileTable(gumbelQuantile);

/**
 * Fills `out`, count × width, with Gumbel numbers −log(−log u): argmax(logits + them) is a draw from softmax(logits).
 * u has 16 bits: the numbers range from −2.47 to 11.78, so that a category of probability below about 1e-5 is not drawn
 * in its exact proportion.
 */
export function fillGumbel(out: Float32Array, stream: Stream, rows: RowAddresses, width: number): void {
  fillFromTable(out, stream, rows, width, gumbelTable());
}
