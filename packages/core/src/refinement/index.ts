export { acceptance } from "./accept.ts";
export { type Calibration, calibrated } from "./calibrate.ts";
export { createCritic, criticSteps, type SplitRows } from "./critic.ts";
export { compileFed, type FedProgram, type FrozenGenerator, generatedRows } from "./frozen.ts";
export { type RealRows, type Refinement, type RefineOptions, refine } from "./refinement.ts";
