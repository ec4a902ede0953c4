export { conditionLoss } from "./condition.ts";
export { type Moments, momentLoss } from "./moments.ts";
export type { LabelledLogits, Logits, Objective } from "./objective.ts";
export { type Critic, gradientPenalty, meanSquaredSlope } from "./penalties.ts";
export { OBJECTIVE_NAMES, OBJECTIVES, type ObjectiveName } from "./registry.ts";
