import { openEncoder } from "../encoder/index.ts";
import type { Runtime, Variable } from "../engine/index.ts";
import { Epochs } from "../random/index.ts";
import { type RealRows, type Refinement, refine } from "../refinement/index.ts";
import type { Game } from "../training/index.ts";
import { drawerOf } from "./conditional.ts";
import { openSource } from "./data.ts";
import type { TrainOptions } from "./options-schema.ts";
import type { TableData } from "./table-data.ts";

/** The share of the real rows that the critic is tried on. */
const TRIED = 0.15;

/** Learns which rows of a trained table's G, whose `variables` these are, to keep; yields how much of it is done, from 0 to 1. */
export function refineGame(
  runtime: Runtime,
  game: Game,
  data: TableData,
  options: TrainOptions,
  variables: Readonly<Record<string, Variable>>,
): AsyncGenerator<number, Refinement> {
  const { plan } = openEncoder(data.encoder);
  const generator = {
    player: game.generator,
    variables,
    latent: options.latent,
    latentDistribution: options.latentDistribution,
    plan,
    conditions: drawerOf(game, plan),
  };
  return refine(runtime, generator, splitRows(data, options.seed), { cap: options.refine, seed: options.seed });
}

/** The real rows, those to learn from apart from those to be tried on: by the seed, whatever the training saw when. */
function splitRows(data: TableData, seed: number): RealRows {
  const count = data.encoded.rows;
  const order = new Uint32Array(count);
  new Epochs(count, seed).fill(order, 0);
  const tried = Math.max(1, Math.round(TRIED * count));
  const learning = order.subarray(tried);
  return {
    count,
    rows: learning.length,
    all: openSource(data),
    learning: openSource(data, learning),
    trying: openSource(data, order.subarray(0, tried)),
  };
}
