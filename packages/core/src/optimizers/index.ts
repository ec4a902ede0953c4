export { type AdamOptions, adam } from "./adam.ts";
export { averageRate, moveAverage } from "./average.ts";
export type { Optimizer, Slots } from "./optimizer.ts";
export { type Schedule, scheduleFactor } from "./schedule.ts";
export { type SgdOptions, sgd } from "./sgd.ts";
