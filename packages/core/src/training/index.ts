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
export { type AppliedNetwork, applyNetwork, initialVariables, type Player, playerInputs, updatesOf } from "./player.ts";
export { compileStep, defineStep, STEPS, type StepName, type StepProgram } from "./programs.ts";
export { descend, type GameState } from "./step.ts";
export { type StopSignal, type Training, type TrainingPlan, train } from "./train.ts";
