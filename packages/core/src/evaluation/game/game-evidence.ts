import type { Runtime } from "../../engine/index.ts";
import type { Density } from "../../points/index.ts";
import type { Points } from "../neighbours/points.ts";

/** Rows of both kinds, or what D says of them. */
export interface Sides {
  readonly real: Float32Array;
  readonly generated: Float32Array;
}

/** What metrics of the game look at: rows, rows × dimension each, as many real ones as generated. */
export interface GameEvidence extends Sides {
  readonly density: Density;
  /** D(x) of the rows, or null where there is no D. */
  readonly answers: Sides | null;
  /** Other real rows, each stream its own. */
  readonly draw: (rows: number, stream: number) => Points;
  readonly runtime: Runtime | null;
}
