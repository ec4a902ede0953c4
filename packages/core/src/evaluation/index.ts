export { alignColumns, type EvidenceColumn } from "./aligned.ts";
export { type EvaluationOptions, type EvaluationProgress, evaluateTables, evaluationOf } from "./evaluate.ts";
export { type Evaluation, type MetricResult, measureOf } from "./evaluation.ts";
export type { EvaluationTables, Evidence, EvidenceOptions } from "./evidence.ts";
export type { Better, ColumnValue, Measure, MetricDetails, MetricGroup, Omission, PairValue } from "./metric.ts";
export { METRIC_NAMES, type MetricName } from "./registry.ts";
export { type CheckedRequirement, checkRequirements, parseRequirements, type Requirement } from "./requirements.ts";
export type { Sample } from "./sample.ts";
export type { Grade, Verdict, VerdictSubject } from "./verdict.ts";
