export * from "@zerosum/core";
export { type EvaluationRequest, evaluate } from "./evaluate.ts";
export { type DensityRequest, evaluateDensity } from "./evaluate-density.ts";
export { type InspectedColumn, type InspectedTable, inspectTable } from "./inspect.ts";
export { type GenerateOptions, openModel, type RowRange, TrainedModel } from "./model.ts";
export { readSeeds, type Seeds } from "./seeds.ts";
export { type ServedStudio, type StudioOptions, serveStudio } from "./studio/serve.ts";
export { planTraining, type TrainEvent, type TrainingPlanSummary, type TrainRequest, train } from "./train.ts";
export { type WriteOptions, writeRows } from "./write-rows.ts";
