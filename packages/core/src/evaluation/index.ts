export { alignColumns, type EvidenceColumn } from "./aligned.ts";
export { type BriefComparison, compareBriefly } from "./brief.ts";
export { type EvaluationOptions, type EvaluationProgress, evaluateTables, evaluationOf } from "./evaluate.ts";
export { type Evaluation, type MetricResult, type MetricResults, measureOf } from "./evaluation.ts";
export type { EvaluationTables, Evidence, EvidenceOptions } from "./evidence.ts";
export { evaluatePoints, type PointsRequest } from "./game/evaluate-points.ts";
export { type Parzen, parzenLogLikelihood } from "./game/parzen.ts";
export { GAME_METRIC_NAMES, type GameMetricName } from "./game/registry.ts";
export type {
  Better,
  ColumnValue,
  DistanceHistograms,
  Measure,
  MetricDetails,
  MetricGroup,
  Omission,
  PairValue,
} from "./metric.ts";
export { fitEmbedding } from "./neighbours/embedding.ts";
export type { Points } from "./neighbours/points.ts";
export { omissionsOf } from "./omissions.ts";
export { METRIC_NAMES, type MetricName } from "./registry.ts";
export { type CheckedRequirement, checkRequirements, parseRequirements, type Requirement } from "./requirements.ts";
export { drawn, type Sample } from "./sample.ts";
export type { Finding, Grade, Verdict, VerdictSubject } from "./verdict.ts";
export { wordsOf, wordsOfFinding, wordsOfReason } from "./words.ts";
