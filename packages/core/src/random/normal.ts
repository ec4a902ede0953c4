import { fillFromTable } from "./fill.ts";
import { normalQuantile } from "./quantile.ts";
import type { RowAddresses, Stream } from "./stream.ts";
import { quantileTable } from "./table.ts";

/** The 65,536 numbers that {@link fillNormal} draws from. */
export const normalTable = quantileTable(normalQuantile);

/**
 * Fills `out`, count × width, with N(0, 1) of `rows` of a stream.
 *
 * A number takes one of 65,536 values: the normal quantiles at (i + ½)/65,536, each as likely as any other. For noise
 * that a network maps on that is enough: neighbouring values lie 3.8e-5 apart in the middle, far below what a step of
 * training resolves, the range ends at ±4.33, the variance is 0.99997, and a row of d numbers has 65,536ᵈ values.
 * A single number drawn 10⁶ times and binned finer than its atoms shows them; data densities use 32 bits therefore.
 *
 * @example fillNormal(z, { seed: 1, purpose: PURPOSE.latent }, 0, 128)
 */
export function fillNormal(out: Float32Array, stream: Stream, rows: RowAddresses, width: number): void {
  fillFromTable(out, stream, rows, width, normalTable());
}
