export type { Encoded } from "./encoded.ts";
export { decode, type Encoder, encode, fitEncoder, planOf } from "./encoder.ts";
export { fillBatch } from "./fill-batch.ts";
export { type EncoderOptions, encoderOptions } from "./options.ts";
export { type CategoricalSpan, CLIP, type ContinuousSpan, type EncoderPlan, type Span } from "./plan.ts";
