import type { Variable } from "../engine/index.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import {
  type DrawSpec,
  Feeder,
  type Game,
  hasAverage,
  initialVariables,
  type TrainingPlan,
} from "../training/index.ts";
import { openTrainingSource, type TrainingData } from "./data.ts";
import type { TrainOptions } from "./options-schema.ts";

/** The plan that the options describe. */
export const planOf = (options: TrainOptions): TrainingPlan => ({
  steps: options.steps,
  maxSteps: options.maxSteps ?? options.steps,
  maxSeconds: options.maxTime ?? Number.POSITIVE_INFINITY,
  schedule: { kind: options.schedule, warmUp: options.warmUp, floor: options.floor },
  penaltyFloor: options.penaltyFloor,
  reportEvery: Math.max(1, Math.min(100, Math.floor(options.steps / 200))),
});

/** What fills the draws of a game's steps: the same in whatever thread. */
export const createFeeder = (options: TrainOptions, data: TrainingData, draws: readonly DrawSpec[]): Feeder =>
  new Feeder(draws, openTrainingSource(data, options), options.seed, options.latentDistribution);

/** The variables with which a game begins, by the seed. */
export function firstVariables(game: Game, seed: number): Record<string, Variable> {
  const random = new Generator(seed, PURPOSE.init);
  return {
    ...initialVariables(game.generator, hasAverage(game), random),
    ...initialVariables(game.discriminator, false, random),
  };
}
