export { type BoostedTrees, type BoostingOptions, fitBoostedTrees } from "./boost.ts";
export type { Feature } from "./feature.ts";
export { logLoss } from "./log-loss.ts";
export type { Loss } from "./loss.ts";
export { softmax } from "./softmax.ts";
export { squaredError } from "./squared-error.ts";
export { fitStoppingTrees } from "./stopping.ts";
