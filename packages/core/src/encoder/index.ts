export { fillBatch } from "./batch.ts";
export {
  type ConditionColumn,
  ConditionDrawer,
  type ConditionPlan,
  conditionPlan,
  logFrequency,
} from "./conditions.ts";
export type { EncodedColumn, EncodedTable } from "./encoded.ts";
export { type Columns, type DecodedColumns, Encoder, fitEncoder, openEncoder, type RowAddress } from "./encoder.ts";
export { SCORE_LIMIT, uOfScore } from "./normal-score.ts";
export { type EncoderOptions, encoderOptions, NUMBER_ENCODINGS, type NumberEncoding } from "./options.ts";
export { type EncoderPlan, type Span, uniformsPerRow } from "./plan.ts";
export { settleRows } from "./settled.ts";
export { type EncoderState, encoderState } from "./state.ts";
