import { fillFromTable } from "./fill.ts";
import type { RowAddresses, Stream } from "./stream.ts";
import { quantileTable } from "./table.ts";

// The table of the probability used last: a network drops out with one probability, or a few in turn.
let table = { keep: 1, get: quantileTable(() => 1) };

/** Fills `out`, count × width, with 1 at probability `keep` and else 0: the mask of dropout. `keep` counts in steps of 1/65,536. */
export function fillBernoulli(
  out: Float32Array,
  stream: Stream,
  rows: RowAddresses,
  width: number,
  keep: number,
): void {
  if (table.keep !== keep) table = { keep, get: quantileTable((p) => (p < keep ? 1 : 0)) };
  fillFromTable(out, stream, rows, width, table.get());
}
