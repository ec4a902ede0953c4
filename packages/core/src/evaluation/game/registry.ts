import type { Metric } from "../metric.ts";
import { bestValue } from "./best-value.ts";
import { discriminatorError } from "./discriminator-error.ts";
import { discriminatorGap } from "./discriminator-gap.ts";
import type { GameEvidence } from "./game-evidence.ts";
import { jsd } from "./jsd.ts";
import { modes } from "./modes.ts";
import { parzenLegacy } from "./parzen-legacy.ts";

/** Every metric of the game where the density is known, in the order in which a reader wants them. */
export const GAME_METRICS = [
  jsd,
  bestValue,
  discriminatorError,
  discriminatorGap,
  ...modes,
  parzenLegacy,
] as const satisfies readonly Metric<string, GameEvidence>[];

/** The name of a metric of the game. */
export type GameMetricName = (typeof GAME_METRICS)[number]["name"];

/** The names of the metrics of the game, in their order. */
export const GAME_METRIC_NAMES: readonly GameMetricName[] = GAME_METRICS.map(({ name }) => name);
