export { acceptance } from "./accept.ts";
export { type Calibration, calibrated } from "./calibrate.ts";
export { createCritic, type SplitRows } from "./critic.ts";
export type { FrozenGenerator } from "./frozen.ts";
export { type RealRows, type Refinement, type RefineOptions, refine } from "./refinement.ts";
