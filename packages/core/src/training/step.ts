import {
  add,
  clip,
  concat,
  gradients,
  input,
  mean,
  mul,
  neg,
  reshape,
  scale,
  sigmoid,
  slice,
  softplus,
  stopGradient,
  type Tensor,
} from "../graph/index.ts";
import { LOG_PROBABILITIES } from "../networks/index.ts";
import { conditionLoss, gradientPenalty, type Logits, meanSquaredSlope } from "../objectives/index.ts";
import { moveAverage } from "../optimizers/index.ts";
import type { Draws } from "./draws.ts";
import { type Game, hasAverage } from "./game.ts";
import { type AppliedNetwork, applyNetwork, flatten, type Player, type PlayerState } from "./player.ts";

/** Both players' variables at one moment of the game. */
export interface GameState {
  readonly generator: PlayerState;
  readonly discriminator: PlayerState;
}

/** What a step gives: the state after it, and the scalars that figures and curves show. */
export interface StepResult {
  readonly state: GameState;
  readonly scalars: Readonly<Record<string, Tensor>>;
}

/** A number beside others, row by row: z and its condition, say. */
const beside = (rows: Tensor, condition: Tensor | null): Tensor => (condition ? concat([rows, condition], 1) : rows);

/** What a player is told of the rows of its step, in a game that has conditions. */
const drawCondition = ({ batch, condition = 0 }: Game, draws: Draws, player: Player["name"]): Tensor | null =>
  condition > 0 ? draws.draw(`${player}.condition`, "condition", [batch, condition]) : null;

/** The same conditions for other rows, so that what D compares is never a real row and a generated one of like condition. */
function turned(condition: Tensor | null): Tensor | null {
  if (!condition) return null;
  const [rows] = condition.shape;
  const half = rows >> 1;
  return concat([slice(condition, 0, half, rows), slice(condition, 0, 0, half)], 0);
}

/** x as D sees it: its features and its condition, `pac` rows to a pack. */
function present(game: Game, rows: Tensor, condition: Tensor | null): Tensor {
  const seen = beside(game.features ? game.features(rows) : rows, condition);
  return game.pac === 1 ? seen : reshape(seen, [seen.shape[0] / game.pac, seen.shape[1] * game.pac]);
}

const network = (player: Player, state: PlayerState, draws: Draws, what: string): AppliedNetwork =>
  applyNetwork(player, state, true, (kind, shape, keep) =>
    draws.draw(`${what}.${player.name}.${kind}`, kind, shape, keep),
  );

/** The player's variables after its optimiser's step down `loss`. */
export function descend(
  player: Player,
  state: PlayerState,
  applied: AppliedNetwork,
  loss: Tensor,
): Map<string, Tensor> {
  const rates = Array.from({ length: player.optimizer.rateCount }, (_, i) => input(`${player.name}.rate${i}`, []));
  const slots = Object.fromEntries(player.optimizer.slots.map((slot) => [slot, state.get(slot) as Tensor]));
  const gradient = flatten(gradients(loss, [...applied.parameters.values()]));
  const parameters = state.get("parameters") as Tensor;
  const next = player.optimizer.update({ parameters, gradient, slots, rates });
  const buffers = applied.buffers();
  return new Map([
    ...state,
    ["parameters", next.parameters],
    ...Object.entries(next.slots),
    ...(buffers ? [["buffers", buffers] as const] : []),
  ]);
}

/** γ/2·E‖∇D(x)‖², γ/2·E‖∇D(G(z))‖² and λ·E[(‖∇D‖ − 1)²], as far as the game has them. */
function penalty(game: Game, D: AppliedNetwork, batch: DiscriminatorBatch, draws: Draws): Tensor | null {
  const { r1, r2, share = 1, gradientPenalty: lambda } = game.penalties;
  const { real, fake, together } = batch;
  const some = (rows: Tensor): Tensor => slice(rows, 0, 0, Math.max(1, Math.round(share * rows.shape[0])));
  const slopeAt = (rows: Tensor): Tensor => meanSquaredSlope(D.apply(rows), rows);
  const terms: Tensor[] = [];
  if (together && r1 > 0 && r1 === r2) {
    // The mean over both halves is half the sum of the halves' means.
    const { seen, answers } = together;
    terms.push(scale(share === 1 ? meanSquaredSlope(answers, seen) : slopeAt(concat([some(real), some(fake)], 0)), r1));
  } else {
    if (r1 > 0) terms.push(scale(slopeAt(some(real)), r1 / 2));
    if (r2 > 0) terms.push(scale(slopeAt(some(fake)), r2 / 2));
  }
  if (lambda > 0) {
    const mixing = draws.draw("discriminator.mixing", "uniform", [real.shape[0], 1]);
    terms.push(scale(gradientPenalty(D.apply, real, fake, mixing), lambda));
  }
  return terms.length ? mul(terms.reduce(add), input("penaltyFactor", [])) : null;
}

/** What D sees in one step, and what it answers. */
interface DiscriminatorBatch {
  readonly real: Tensor;
  readonly fake: Tensor;
  readonly answers: Logits;
  readonly together?: { readonly seen: Tensor; readonly answers: Tensor };
}

/**
 * D's answers to real and generated rows. They go through D in one batch, since one pass costs less than two, unless D
 * looks at a batch as a whole (batch norm), where the two must not mix.
 */
function ask(game: Game, D: AppliedNetwork, real: Tensor, fake: Tensor): DiscriminatorBatch {
  if (game.twoPasses || game.discriminator.network.buffers.length > 0) {
    return { real, fake, answers: { real: D.apply(real), fake: D.apply(fake) } };
  }
  const seen = concat([real, fake], 0);
  const answers = D.apply(seen);
  const half = real.shape[0];
  return {
    real,
    fake,
    answers: { real: slice(answers, 0, 0, half), fake: slice(answers, 0, half, 2 * half) },
    together: { seen, answers },
  };
}

/** One step of D: draw z and x, descend D's loss (that is, ascend V(D,G)). */
export function discriminatorStep(game: Game, state: GameState, draws: Draws): StepResult {
  const x = draws.draw("discriminator.real", "rows", [game.batch, game.columns]);
  const z = draws.draw("discriminator.latent", "latent", [game.batch, game.latent]);
  const condition = drawCondition(game, draws, "discriminator");
  const other = turned(condition);
  const G = network(game.generator, state.generator, draws, "discriminator");
  const D = network(game.discriminator, state.discriminator, draws, "discriminator");

  const batch = ask(
    game,
    D,
    present(game, x, condition),
    stopGradient(present(game, G.apply(beside(z, other)), other)),
  );
  const { real, fake } = batch.answers;
  const own = game.objective.discriminator({ real, fake, label: game.realLabel });
  const extra = penalty(game, D, batch, draws);
  const loss = extra ? add(own, extra) : own;

  const next = descend(game.discriminator, state.discriminator, D, loss);
  if (game.clip !== null) next.set("parameters", clip(next.get("parameters") as Tensor, -game.clip, game.clip));
  return {
    state: { generator: state.generator, discriminator: next },
    scalars: {
      discriminatorLoss: loss,
      // V(D,G) = E[log D(x)] + E[log(1 − D(G(z)))], whatever the objective.
      value: neg(add(mean(softplus(neg(real))), mean(softplus(fake)))),
      realScore: mean(sigmoid(real)),
      fakeScore: mean(sigmoid(fake)),
    },
  };
}

/** One step of G: draw fresh z (and fresh x where the objective pairs), descend G's loss. */
export function generatorStep(game: Game, state: GameState, draws: Draws): StepResult {
  const { objective, batch } = game;
  const z = draws.draw("generator.latent", "latent", [batch, game.latent]);
  const condition = drawCondition(game, draws, "generator");
  const G = network(game.generator, state.generator, draws, "generator");
  const D = network(game.discriminator, state.discriminator, draws, "generator");

  const rows = G.apply(beside(z, condition));
  const fake = D.apply(present(game, rows, condition));
  const real = objective.paired
    ? D.apply(present(game, draws.draw("generator.real", "rows", [batch, game.columns]), condition))
    : fake;
  const own = objective.generator({ real, fake });
  const terms = [own];
  if (game.generatorLoss) terms.push(game.generatorLoss(rows));
  if (condition) terms.push(conditionLoss(G.told.get(LOG_PROBABILITIES) as Tensor, condition));
  const loss = terms.reduce(add);

  const next = descend(game.generator, state.generator, G, loss);
  if (hasAverage(game)) {
    const average = state.generator.get("average") as Tensor;
    next.set("average", moveAverage(average, next.get("parameters") as Tensor, input("generator.averageRate", [])));
  }
  return { state: { generator: next, discriminator: state.discriminator }, scalars: { generatorLoss: loss } };
}

/** One iteration of Algorithm 1: k steps of D, then one of G. */
export function iteration(game: Game, state: GameState, draws: Draws): StepResult {
  let scalars: StepResult["scalars"] = {};
  for (let k = 0; k < game.discriminatorSteps; k++) ({ state, scalars } = discriminatorStep(game, state, draws));
  const last = generatorStep(game, state, draws);
  return { state: last.state, scalars: { ...scalars, ...last.scalars } };
}
