import type { EncoderPlan } from "../encoder/index.ts";
import { type ProgramDefinition, type Runtime, State } from "../engine/index.ts";
import { add, concat, input, mean, neg, scale, slice, softplus, type Tensor } from "../graph/index.ts";
import { createNetwork, type Layer, type NetworkOptions, seenWidth, tableFeatures } from "../networks/index.ts";
import { adam, averageRate, moveAverage, scheduleFactor } from "../optimizers/index.ts";
import { Generator, PURPOSE, seedBeside } from "../random/index.ts";
import {
  type AppliedNetwork,
  applyNetwork,
  type Draws,
  descend,
  initialVariables,
  type Player,
  playerInputs,
  type RowSource,
  updatesOf,
} from "../training/index.ts";
import { compileFed, type FrozenGenerator, generatedRows } from "./frozen.ts";
import { temperOf } from "./temper.ts";

/** The network of a critic: a fresh D, which plays no game but judges the outcome of one. */
export const CRITIC: NetworkOptions = {
  kind: "mlp",
  width: 256,
  depth: 2,
  activation: "leakyRelu",
  normalization: "none",
  dropout: 0.1,
};

/** A critic's layers for what is seen of a table's rows. */
export const createCritic = (network: NetworkOptions, plan: EncoderPlan): Layer =>
  createNetwork(network, 1)(seenWidth(plan));

/** Rows of either kind in a step. */
const BATCH = 256;
/** Rows of a trial or of a batch of the pool: fewer where rows are wide. */
const judgedRows = ({ width }: EncoderPlan): number => 2 ** Math.floor(Math.log2(Math.min(2048, 2 ** 24 / width)));
/**
 * Where rows are many the critic gains to the last epoch (on Adult, of 12, 40 and 120 epochs, the rows kept are told from
 * real ones by boosted trees with an AUC of .559, .528 and .531); where they are few its best state comes early.
 */
const EPOCHS = 40;
/**
 * A curve in a plane is finer than what many columns have between them, and there is little to get by heart: of y = x² a critic
 * gains from 40 to 200 epochs, .553 to .544.
 */
const [PLANE, PLANE_EPOCHS] = [2, 200];
/** However few or many rows there are, the critic takes this many steps. */
const [FEWEST_STEPS, MOST_STEPS] = [300, 6000];
/** How often the critic is tried on rows that it does not learn from, in so many batches; the best of its states is kept. */
const [TRIALS, TRIED] = [20, 2];

/** Steps that a critic takes of so many rows to learn from, of so many numbers each. */
export function criticSteps(rows: number, width: number): number {
  const epochs = width <= PLANE ? PLANE_EPOCHS : EPOCHS;
  return Math.round(Math.min(MOST_STEPS, Math.max(FEWEST_STEPS, (epochs * rows) / BATCH)));
}
/**
 * What judges is the moving average of the parameters, while they go on moving: of rows that were not learnt from it tells more
 * than the last state of a critic that comes to rest.
 */
const [DECAY, LAST_RATE] = [0.997, 0.2];
const optimizer = adam({ learningRate: 2e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 1e-2 });

/** Real rows in two parts: `rows` that a critic learns from, and others that it is tried on. */
export interface SplitRows {
  readonly rows: number;
  readonly learning: RowSource;
  readonly trying: RowSource;
}

/** Takes encoded rows, from row number `first` on. */
type EachBatch = (rows: Float32Array, count: number, first: number) => void;

/** A trained critic. */
export interface Critic {
  /** Its parameters, one flat vector in the order of its layers. */
  readonly parameters: Float32Array;
  /** How far it is to be believed: the factor of its logits. */
  readonly temper: number;
  /** E[−log D(x)] + E[−log(1 − D(G(z)))] on rows it did not learn from: log 4 where it cannot tell them apart. */
  readonly loss: number;
  /** Its tempered logits of `count` generated rows; `each` sees those in batches. */
  judge(count: number, each: EachBatch): Promise<Float32Array>;
}

/**
 * Trains a critic to tell real rows from ever fresh rows of a generator: its tempered logit becomes log p_data(x)/p_g(x).
 * Yields how much of it is done, from 0 to 1.
 * @see Azadi et al.: Discriminator Rejection Sampling. ICLR 2019.
 */
export async function* trainCritic(
  runtime: Runtime,
  generator: FrozenGenerator,
  real: SplitRows,
  seed: number,
): AsyncGenerator<number, Critic> {
  const player: Player = { name: "discriminator", network: createCritic(CRITIC, generator.plan), optimizer };
  const state = new State(runtime, {
    ...generator.variables,
    ...initialVariables(player, true, new Generator(seed, PURPOSE.critic)),
  });
  const besideGame = seedBeside(seed, "critic");
  const compile = (source: RowSource, define: Parameters<typeof compileFed>[3]) =>
    compileFed(runtime, state, { source, seed: besideGame, ...generator }, define);
  const judged = judgedRows(generator.plan);
  const learn = await compile(real.learning, (draws) => learningStep(generator, player, draws));
  const trial = await compile(real.trying, (draws) => ({
    results: answersOn(generator, seat(player, false, draws), draws, judged),
    updates: {},
  }));
  const tried = { real: new Float32Array(TRIED * judged), fake: new Float32Array(TRIED * judged) };
  const parameters = (): Float32Array => state.read(AVERAGE).data;

  let best = { temper: 0, loss: Number.POSITIVE_INFINITY, parameters: parameters() };
  const steps = criticSteps(real.rows, generator.plan.width);
  try {
    for (let step = 1; step <= steps; step++) {
      const factor = scheduleFactor({ kind: "cosine", warmUp: 0, floor: LAST_RATE }, step, steps);
      const rates = optimizer.rates(step, factor).map((rate, i) => [`discriminator.rate${i}`, Float32Array.of(rate)]);
      await learn.run(step, { ...Object.fromEntries(rates), [RATE]: Float32Array.of(averageRate(DECAY, step)) });
      if (step % Math.ceil(steps / TRIALS) > 0 && step < steps) continue;
      for (let batch = 0; batch < TRIED; batch++) {
        const { real, fake } = await trial.run(batch + 1);
        tried.real.set(real, batch * judged);
        tried.fake.set(fake, batch * judged);
      }
      const { temper, loss } = temperOf(tried.real, tried.fake);
      if (loss < best.loss) best = { temper, loss, parameters: parameters() };
      yield step / steps;
    }
  } finally {
    await Promise.all([learn.release(), trial.release()]);
  }
  state.write(AVERAGE, { shape: [best.parameters.length], data: best.parameters });
  return {
    ...best,
    judge: (count, each) =>
      judgeRows(
        runtime,
        state,
        { generator, player, temper: best.temper },
        { seed: seedBeside(besideGame, "critic"), count, each },
      ),
  };
}

const AVERAGE = "discriminator.average";
const RATE = "discriminator.averageRate";

/** D's seat, taken by a player: its network with the state's values in it, their average where it judges. */
function seat(player: Player, training: boolean, draws: Draws): AppliedNetwork {
  const state = new Map(playerInputs(player, true));
  if (!training) state.set("parameters", state.get("average") as Tensor);
  return applyNetwork(player, state, training, (kind, shape, keep) =>
    draws.draw(`discriminator.${kind}`, kind, shape, keep),
  );
}

/** D's answers to `count` rows of either kind. */
function answersOn(
  generator: FrozenGenerator,
  D: AppliedNetwork,
  draws: Draws,
  count: number,
): Record<"real" | "fake", Tensor> {
  const x = draws.draw("discriminator.real", "rows", [count, generator.plan.width]);
  const rows = concat([x, generatedRows(generator, draws, count)], 0);
  const answers = D.apply(tableFeatures(generator.plan)(rows));
  return { real: slice(answers, 0, 0, count), fake: slice(answers, 0, count, 2 * count) };
}

function learningStep(generator: FrozenGenerator, player: Player, draws: Draws): ProgramDefinition {
  const D = seat(player, true, draws);
  const { real, fake } = answersOn(generator, D, draws, BATCH);
  const loss = add(mean(softplus(neg(real))), mean(softplus(fake)));
  const before = playerInputs(player, true);
  const next = descend(player, before, D, loss);
  const average = before.get("average") as Tensor;
  next.set("average", moveAverage(average, next.get("parameters") as Tensor, input(RATE, [])));
  return { results: { loss }, updates: updatesOf(player.name, before, next) };
}

/** A critic's tempered answers to generated rows. */
async function judgeRows(
  runtime: Runtime,
  state: State,
  { generator, player, temper }: { generator: FrozenGenerator; player: Player; temper: number },
  { seed, count, each }: { readonly seed: number; readonly count: number; readonly each: EachBatch },
): Promise<Float32Array> {
  const size = judgedRows(generator.plan);
  const none: RowSource = { columns: generator.plan.width, fill: () => undefined };
  const program = await compileFed(runtime, state, { source: none, seed, ...generator }, (draws) => {
    const rows = generatedRows(generator, draws, size);
    const logits = scale(seat(player, false, draws).apply(tableFeatures(generator.plan)(rows)), temper);
    return { results: { rows, logits }, updates: {} };
  });
  const logits = new Float32Array(count);
  for (let first = 0; first < count; first += size) {
    const judged = await program.run(first / size + 1);
    const taken = Math.min(size, count - first);
    each(judged.rows, taken, first);
    logits.set(judged.logits.subarray(0, taken), first);
  }
  await program.release();
  return logits;
}
