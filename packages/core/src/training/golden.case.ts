import { cpuRuntime } from "../engine/cpu.case.ts";
import { type Feeds, State, type Variable } from "../engine/index.ts";
import { type GoldenTensor, type GoldenTensors, readGolden } from "../golden.case.ts";
import { createNetwork, networkSchema } from "../networks/index.ts";
import { OBJECTIVES, type ObjectiveName } from "../objectives/index.ts";
import { type AdamOptions, adam, type Optimizer, type SgdOptions, sgd } from "../optimizers/index.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import type { Game } from "./game.ts";
import { initialVariables, type Player, type PlayerName } from "./player.ts";

type OptimizerOptions = ({ readonly kind: "adam" } & AdamOptions) | ({ readonly kind: "sgd" } & SgdOptions);

/** Twenty steps of Algorithm 1 in PyTorch: what went in, the weights and losses that came out. */
export interface GoldenTraining {
  readonly name: string;
  readonly attributes: {
    readonly objective: string;
    readonly optimizer: OptimizerOptions;
    readonly steps: number;
    readonly batch: number;
    readonly ema?: number;
    readonly clip?: number;
    readonly gradientPenalty?: number;
    readonly r1?: number;
    readonly r2?: number;
    readonly pac?: number;
  };
  /** Parameters that D's loss does not depend on: what rounding makes of them is no use to compare. */
  readonly indeterminate: readonly string[];
  readonly inputs: GoldenTensors;
  readonly outputs: GoldenTensors;
  readonly gradients: GoldenTensors;
}

export const goldenTrainings = (): readonly GoldenTraining[] => readGolden<GoldenTraining>("training");

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const optimizerOf = (options: OptimizerOptions): Optimizer => (options.kind === "adam" ? adam(options) : sgd(options));

/** The game of a golden training; `optimizer` in place of its own, if given. */
export function gameOf({ attributes, inputs }: GoldenTraining, optimizer?: Optimizer): Game {
  const { batch, pac = 1, ema = 0, clip = null, r1 = 0, r2 = 0, gradientPenalty = 0 } = attributes;
  const columns = inputs.real.shape[2];
  const latent = inputs["noise.generator"].shape[2];
  const options = networkSchema.parse({ width: 16, depth: 2 });
  const player = (name: PlayerName, from: number, to: number): Player => ({
    name,
    network: createNetwork(options, to)(from),
    optimizer: optimizer ?? optimizerOf(attributes.optimizer),
  });
  return {
    generator: player("generator", latent, columns),
    discriminator: player("discriminator", columns * pac, 1),
    objective: OBJECTIVES[kebab(attributes.objective) as ObjectiveName],
    penalties: { r1, r2, gradientPenalty },
    realLabel: 1,
    pac,
    clip,
    batch,
    columns,
    latent,
    averageDecay: ema,
    discriminatorSteps: 1,
  };
}

/** The layers of a golden network one after another, as the flat vector holds them. */
export const flatOf = (tensors: GoldenTensors, prefix: string): number[] =>
  Object.entries(tensors)
    .filter(([name]) => name.startsWith(`${prefix}.layer`))
    .sort(([a], [b]) => inFlatOrder(a) - inFlatOrder(b))
    .flatMap(([, { data }]) => data);
const inFlatOrder = (name: string): number =>
  2 * Number(/layer(\d+)/.exec(name)?.[1]) + (name.endsWith(".bias") ? 1 : 0);

/** The variables with which a golden training begins. */
export function startOf(golden: GoldenTraining, game: Game): Record<string, Variable> {
  const random = new Generator(1, PURPOSE.init);
  const variables = {
    ...initialVariables(game.generator, game.averageDecay > 0, random),
    ...initialVariables(game.discriminator, false, random),
  };
  for (const [name, { shape, data }] of Object.entries(variables)) {
    const [player, part] = name.split(".");
    const isWeights = part === "parameters" || part === "average";
    variables[name] = { shape, data: isWeights ? Float32Array.from(flatOf(golden.inputs, player)) : data };
  }
  return variables;
}

/** Which golden input is which of the programs' draws. */
const DRAWS: Readonly<Record<string, string>> = {
  "discriminator.real": "real",
  "discriminator.latent": "noise.discriminator",
  "discriminator.mixing": "mixing",
  "generator.real": "real.generator",
  "generator.latent": "noise.generator",
};

/** What a step (from 1) is fed: the golden draws of that step, and its rates. */
export function feedsOf({ attributes, inputs }: GoldenTraining, game: Game, step: number): Record<string, number[]> {
  const part = ({ shape, data }: GoldenTensor): number[] => {
    const size = data.length / shape[0];
    return data.slice((step - 1) * size, step * size);
  };
  const draws = Object.entries(DRAWS).filter(([, name]) => name in inputs);
  const rates = [game.generator, game.discriminator].flatMap(({ name, optimizer }) =>
    optimizer.rates(step, 1).map((rate, i) => [`${name}.rate${i}`, [rate]] as const),
  );
  return {
    ...Object.fromEntries(draws.map(([draw, name]) => [draw, part(inputs[name])])),
    ...Object.fromEntries(rates),
    penaltyFactor: [1],
    "generator.averageRate": [1 - (attributes.ema ?? 0)],
  };
}

/** The same in float32, for a program. */
export const float32Feeds = (feeds: Readonly<Record<string, number[]>>): Feeds =>
  Object.fromEntries(Object.entries(feeds).map(([name, data]) => [name, Float32Array.from(data)]));

export const runtime = cpuRuntime();
export const stateOf = (golden: GoldenTraining, game: Game): State => new State(runtime, startOf(golden, game));
