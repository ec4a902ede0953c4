import type { Tensor } from "../graph/index.ts";
import type { Objective } from "../objectives/index.ts";
import type { Player } from "./player.ts";

/** What D is told of its own slopes, beside the objective: the weights of the penalties, 0 where there is none. */
export interface Penalties {
  /** γ of ½γ·E‖∇D(x)‖² at real rows. */
  readonly r1: number;
  /** γ of ½γ·E‖∇D(G(z))‖² at generated rows. */
  readonly r2: number;
  /** At which share of the batch's rows R1 and R2 are taken: an estimate of the same means, at that share of their cost. */
  readonly share?: number;
  /** λ of λ·E[(‖∇D‖ − 1)²] between real and generated rows. */
  readonly gradientPenalty: number;
}

/** The rules of one game, complete: who plays, for what, and with which parts. */
export interface Game {
  readonly generator: Player;
  readonly discriminator: Player;
  readonly objective: Objective;
  readonly penalties: Penalties;
  /** The label of real rows: 1, or less for one-sided label smoothing. */
  readonly realLabel: number;
  /** Rows that D sees at once (PacGAN, Lin et al. 2018): 1 is the ordinary game. */
  readonly pac: number;
  /** The bound on D's weights, or null. */
  readonly clip: number | null;
  /** Rows of a batch, and columns of a row. */
  readonly batch: number;
  readonly columns: number;
  readonly latent: number;
  /** The numbers of a condition that G and D are told of each row (training by sampling), or none. */
  readonly condition?: number;
  /** The decay of G's moving average, 0 for none. */
  readonly averageDecay: number;
  /** How many steps D takes for each of G: the paper's k. */
  readonly discriminatorSteps: number;
  /** A further loss of G's own on its rows (a constraint on moments, say), or null. */
  readonly generatorLoss?: (fake: Tensor) => Tensor;
  /** Ask D about real and about generated rows in two passes: slower, but what cancels in theory cancels to the last bit. */
  readonly twoPasses?: boolean;
  /** What D sees of a row (more than its columns, say); the row itself where there is none. */
  readonly features?: (rows: Tensor) => Tensor;
}

/** Whether G keeps a moving average of its parameters. */
export const hasAverage = (game: Game): boolean => game.averageDecay > 0;
