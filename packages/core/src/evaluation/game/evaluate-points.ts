import type { Runtime } from "../../engine/index.ts";
import type { Density } from "../../points/index.ts";
import { type MetricResult, resultOf } from "../evaluation.ts";
import type { GameEvidence } from "./game-evidence.ts";
import { GAME_METRICS, type GameMetricName } from "./registry.ts";

/** Generated rows whose target is a known density, and perhaps who judges them. */
export interface PointsRequest {
  readonly density: Density;
  /** Rows × dimension. */
  readonly generated: Float32Array;
  /** D(x) of rows × dimension, from 0 to 1 (none: what is said of D is left out). */
  readonly discriminator?: (rows: Float32Array) => Float32Array | Promise<Float32Array>;
  /** Which real rows are drawn (1). */
  readonly seed?: number;
  readonly runtime?: Runtime | null;
}

/**
 * How near the game is to its equilibrium, where p_data is known exactly and p_g by its rows: every metric of the game, its
 * ceiling being what as many real rows get.
 * @see Goodfellow et al. 2014, section 4.
 */
export async function evaluatePoints({
  density,
  generated,
  discriminator,
  seed = 1,
  runtime = null,
}: PointsRequest): Promise<readonly MetricResult<GameMetricName>[]> {
  const { dimension } = density;
  const draw: GameEvidence["draw"] = (rows, stream) => {
    const data = new Float32Array(rows * dimension);
    density.sample(data, seed, stream * 2 ** 32);
    return { rows, dimension, data };
  };
  // Other rows of the endless sample than those that the generator was trained on, which are the first ones.
  const real = draw(generated.length / dimension, 1).data;
  const answers = discriminator && { real: await discriminator(real), generated: await discriminator(generated) };
  const evidence: GameEvidence = { density, generated, real, answers: answers ?? null, draw, runtime };
  const results: MetricResult<GameMetricName>[] = [];
  for (const metric of GAME_METRICS) results.push(await resultOf<GameMetricName, GameEvidence>(metric, evidence));
  return results;
}
