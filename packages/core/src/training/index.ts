export { type DrawKind, type DrawSpec, Draws } from "./draws.ts";
export {
  type Estimate,
  type Scalars,
  STOP_REASONS,
  type StopReason,
  type TrainingEvent,
  type Trend,
} from "./events.ts";
export {
  Feeder,
  type FeedSource,
  fillLatent,
  inlineFeeds,
  LATENTS,
  type LatentDistribution,
  type RowSource,
} from "./feeder.ts";
export { type Game, hasAverage, type Penalties } from "./game.ts";
export {
  type AppliedNetwork,
  applyNetwork,
  initialVariables,
  type Player,
  type PlayerName,
  playerInputs,
  updatesOf,
} from "./player.ts";
export { compileStep, defineStep, STEPS, type StepName, type StepProgram } from "./programs.ts";
export { type RatePlan, stepRates } from "./rates.ts";
export { descend, type GameState } from "./step.ts";
export { readScalars, type StopSignal, type Training, type TrainingPlan, train } from "./train.ts";
