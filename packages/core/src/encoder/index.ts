export { fillBatch } from "./batch.ts";
export {
  type ConditionColumn,
  ConditionDrawer,
  type ConditionPlan,
  conditionPlan,
  logFrequency,
} from "./conditions.ts";
export { describeState, type Learning } from "./describe.ts";
export type { EncodedColumn, EncodedTable } from "./encoded.ts";
export {
  type Columns,
  type DecodedColumns,
  describeTable,
  Encoder,
  fitEncoder,
  openEncoder,
  type RowAddress,
  type TableDescription,
} from "./encoder.ts";
export { SCORE_LIMIT, uOfScore } from "./normal-score.ts";
export { type EncoderOptions, encoderOptions, NUMBER_ENCODINGS, type NumberEncoding } from "./options.ts";
export { type EncoderPlan, type Span, uniformsPerRow } from "./plan.ts";
export { greatest, settleRows } from "./settled.ts";
export { type EncoderState, encoderState } from "./state.ts";
export { withheldNotices } from "./withheld-notices.ts";
