import type { TrainOptionsInput } from "@zerosum/core";

/** A choice of options that shows something. */
export interface Preset {
  readonly name:
    | "default"
    | "many-modes"
    | "paper"
    | "non-saturating"
    | "least-squares"
    | "wasserstein"
    | "wgan-gp"
    | "hinge"
    | "relativistic";
  readonly options: TrainOptionsInput;
}

/** The presets of the game page: the default, one whose G moves fast enough to reach 25 modes, the game of 2014 as its Algorithm 1 has it, and one for each objective. */
export const PRESETS: readonly Preset[] = [
  { name: "default", options: {} },
  { name: "many-modes", options: { learningRate: 0.003 } },
  {
    name: "paper",
    options: {
      objective: "minimax",
      optimizer: "sgd",
      learningRate: 0.02,
      discriminatorLearningRate: 0.05,
      momentum: 0.5,
      latentDistribution: "uniform",
      average: 0,
    },
  },
  { name: "non-saturating", options: { objective: "non-saturating" } },
  { name: "least-squares", options: { objective: "least-squares" } },
  { name: "wasserstein", options: { objective: "wasserstein", discriminatorSteps: 5, clip: 0.1 } },
  {
    name: "wgan-gp",
    options: { objective: "wgan-gp", discriminatorSteps: 3, discriminatorLearningRate: 0.003, gradientPenalty: 0.1 },
  },
  { name: "hinge", options: { objective: "hinge", r1: 0.1 } },
  { name: "relativistic", options: { objective: "relativistic", r1: 0.1, r2: 0.1 } },
];
