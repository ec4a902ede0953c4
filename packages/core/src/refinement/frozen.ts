import type { ConditionDrawer, EncoderPlan } from "../encoder/index.ts";
import {
  Program,
  type ProgramDefinition,
  type Results,
  type Runtime,
  type State,
  type Variable,
} from "../engine/index.ts";
import { concat, type Tensor } from "../graph/index.ts";
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
  /** What draws the conditions that it is told, if it is told any. */
  readonly conditions: ConditionDrawer | null;
}

/** `count` rows of a frozen generator, as a graph. */
export function generatedRows(
  { player, latent, conditions }: Pick<FrozenGenerator, "player" | "latent" | "conditions">,
  draws: Draws,
  count: number,
): Tensor {
  const G = applyNetwork(player, playerInputs(player, false), false, (kind, shape, keep) =>
    draws.draw(`generator.${kind}`, kind, shape, keep),
  );
  const z = draws.draw("generator.latent", "latent", [count, latent]);
  if (!conditions) return G.apply(z);
  return G.apply(concat([z, draws.draw("generator.condition", "condition", [count, conditions.plan.width])], 1));
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
    conditions,
  }: { readonly source: RowSource; readonly seed: number } & Pick<FrozenGenerator, "latentDistribution" | "conditions">,
  define: (draws: Draws) => ProgramDefinition,
): Promise<FedProgram> {
  const draws = new Draws();
  const program = await Program.compile(runtime, state, define(draws));
  const told: RowSource = conditions
    ? { ...source, fillConditions: (out, stream, position) => conditions.fill(out, stream, position) }
    : source;
  const feeds = inlineFeeds(new Feeder(draws.specs, told, seed, latentDistribution), draws.specs);
  return {
    run: (step, more = {}) => program.run({ ...feeds.next(step), ...more }),
    release: () => program.release(),
  };
}
