import { criticSteps } from "../refinement/index.ts";
import type { DataFacts } from "./defaults.ts";
import type { TrainOptions } from "./options-schema.ts";

/** What a critic's step takes beside one of a game of 256 rows and 256 units; and what judging its pool takes, in steps. */
const [SHARE, POOL] = [1 / 3, 250];

/**
 * How long it takes to learn which rows to keep after a game, counted in steps of the game, roughly: a critic's steps are the
 * same however light the game was.
 */
export function refinementWork({ refine, batch, width }: TrainOptions, { kind, rows, columns }: DataFacts): number {
  if (kind !== "table" || refine === 1) return 0;
  // A step of a tiny game takes no less than what it takes to start one.
  const lightness = Math.min(8, (256 / batch) * (256 / width));
  return SHARE * lightness * (criticSteps(rows, columns) + POOL);
}
