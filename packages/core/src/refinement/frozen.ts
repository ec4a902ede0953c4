import type { EncoderPlan } from "../encoder/index.ts";
import {
  Program,
  type ProgramDefinition,
  type Results,
  type Runtime,
  type State,
  type Variable,
} from "../engine/index.ts";
import type { Tensor } from "../graph/index.ts";
import {
  applyNetwork,
  Draws,
  Feeder,
  inlineFeeds,
  type LatentDistribution,
  type Player,
  playerInputs,
  type RowSource,
} from "../training/index.ts";

/** A generator whose game is over. */
export interface FrozenGenerator {
  readonly player: Player;
  /** Its parameters as it is sampled from, and its buffers if it has any. */
  readonly variables: Readonly<Record<string, Variable>>;
  readonly latent: number;
  readonly latentDistribution: LatentDistribution;
  /** The layout of its rows. */
  readonly plan: EncoderPlan;
}

/** `count` rows of a frozen generator, as a graph. */
export function generatedRows({ player, latent }: FrozenGenerator, draws: Draws, count: number): Tensor {
  const G = applyNetwork(player, playerInputs(player, false), false, (kind, shape, keep) =>
    draws.draw(`generator.${kind}`, kind, shape, keep),
  );
  return G.apply(draws.draw("generator.latent", "latent", [count, latent]));
}

/** A program with whatever fills its draws. */
export interface FedProgram {
  /** Runs with the draws of `step`, and what else is to be fed. */
  run(step: number, more?: Readonly<Record<string, Float32Array>>): Promise<Results>;
  release(): Promise<void>;
}

/** Compiles what `define` makes of fresh draws, on a state; real rows come from `source`. */
export async function compileFed(
  runtime: Runtime,
  state: State,
  {
    source,
    seed,
    latentDistribution,
  }: { readonly source: RowSource; readonly seed: number } & Pick<FrozenGenerator, "latentDistribution">,
  define: (draws: Draws) => ProgramDefinition,
): Promise<FedProgram> {
  const draws = new Draws();
  const program = await Program.compile(runtime, state, define(draws));
  const feeds = inlineFeeds(new Feeder(draws.specs, source, seed, latentDistribution), draws.specs);
  return {
    run: (step, more = {}) => program.run({ ...feeds.next(step), ...more }),
    release: () => program.release(),
  };
}
