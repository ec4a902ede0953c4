import { type Coverage, coverage } from "../../points/index.ts";
import { type Better, omit, type Value } from "../metric.ts";
import { metricOfRows } from "./game-metric.ts";

/**
 * Of densities with modes: `modes.covered` (their number), `modes.quality` (rows within 3 sd of one), `modes.kl` (reverse KL of
 * the rows' shares), `modes.spread` (sd within modes, of theirs).
 * @see Lin et al.: PacGAN. NeurIPS 2018.
 */
export const modes = [
  ofCoverage("modes.covered", "higher", ({ covered }) => ({ value: covered })),
  ofCoverage("modes.quality", "higher", ({ highQuality }, rows) => ({
    value: highQuality,
    standardError: Math.sqrt((highQuality * (1 - highQuality)) / rows),
  })),
  ofCoverage("modes.kl", "lower", ({ reverseKl }) => ({ value: reverseKl })),
  ofCoverage("modes.spread", "higher", ({ spread }) => ({ value: spread })),
] as const;

function ofCoverage<Name extends string>(name: Name, better: Better, of: (found: Coverage, rows: number) => Value) {
  return metricOfRows(name, better, (rows, { density: { modes, dimension } }) =>
    modes ? of(coverage(rows, modes), rows.length / dimension) : omit("evaluation.omitted.no-modes", undefined),
  );
}
