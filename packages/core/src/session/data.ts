import { type EncodedTable, type EncoderState, fillBatch, openEncoder } from "../encoder/index.ts";
import { createDensity } from "../points/index.ts";
import { Epochs, fillUniform, PURPOSE } from "../random/index.ts";
import type { RowSource } from "../training/index.ts";
import { conditionWidth, matchingRows } from "./conditional.ts";
import type { DataFacts } from "./defaults.ts";
import type { TrainOptions } from "./options-schema.ts";

/** What is trained on, as plain values and typed arrays that can be posted to another thread. */
export type TrainingData =
  | { readonly kind: "density"; readonly name: string; readonly options: Readonly<Record<string, unknown>> }
  | { readonly kind: "matrix"; readonly names: readonly string[]; readonly data: Float32Array }
  | { readonly kind: "table"; readonly encoder: EncoderState; readonly encoded: EncodedTable };

/** What the options' defaults depend on. */
export function factsOf(data: TrainingData): DataFacts {
  if (data.kind === "density") {
    const { dimension } = createDensity(data.name, data.options);
    return { kind: "points", columns: dimension, rows: Number.POSITIVE_INFINITY };
  }
  if (data.kind === "matrix") {
    const columns = data.names.length;
    return { kind: "points", columns, rows: data.data.length / columns };
  }
  return { kind: "table", columns: openEncoder(data.encoder).plan.width, rows: data.encoded.rows };
}

/**
 * The endless sequence of rows to train on: fresh draws of a density, or shuffled epochs of given rows, all of them or
 * those `among` them.
 */
export function openSource(data: TrainingData, among?: Uint32Array): RowSource {
  if (data.kind === "density") {
    const density = createDensity(data.name, data.options);
    return { columns: density.dimension, fill: (out, seed, position) => density.sample(out, seed, position) };
  }
  return data.kind === "matrix"
    ? matrixSource(data.data, data.names.length, among)
    : tableSource(data.encoder, data.encoded, among);
}

/** The rows of a training: of training by sampling, those that meet the conditions that are drawn with them. */
export function openTrainingSource(data: TrainingData, options: Pick<TrainOptions, "sampling">): RowSource {
  const source = openSource(data);
  if (data.kind !== "table") return source;
  const { plan } = openEncoder(data.encoder);
  if (conditionWidth(options, { kind: "table", plan }) === 0) return source;
  const matching = matchingRows(plan, data.encoded);
  const fill: RowSource["fill"] = (out, seed, position) =>
    matching.fillMatching(out, { seed, purpose: PURPOSE.trainingCondition }, position);
  return { columns: source.columns, fill, ...matching };
}

function matrixSource(data: Float32Array, columns: number, among?: Uint32Array): RowSource {
  const pick = shuffler(data.length / columns, among);
  return {
    columns,
    fill(out, seed, position) {
      pick(seed, position, out.length / columns).forEach((row, i) => {
        for (let c = 0; c < columns; c++) out[i * columns + c] = data[row * columns + c];
      });
    },
  };
}

function tableSource(state: EncoderState, encoded: EncodedTable, among?: Uint32Array): RowSource {
  const { plan, uniformsPerRow } = openEncoder(state);
  const pick = shuffler(encoded.rows, among);
  let uniforms = new Float32Array(0);
  return {
    columns: plan.width,
    fill(out, seed, position) {
      const rows = out.length / plan.width;
      if (uniforms.length !== rows * uniformsPerRow) uniforms = new Float32Array(rows * uniformsPerRow);
      // Where a row stands inside a tie is drawn anew each time it is seen.
      if (uniformsPerRow > 0) fillUniform(uniforms, { seed, purpose: PURPOSE.encoding }, position, uniformsPerRow);
      fillBatch(plan, encoded, pick(seed, position, rows), uniforms, out);
    },
  };
}

/** Rows of `position` … of the shuffled epochs that `seed` names. The array is the caller's until the next call. */
function shuffler(rows: number, among?: Uint32Array): (seed: number, position: number, count: number) => Uint32Array {
  let epochs: Epochs | undefined;
  let known = -1;
  let picked = new Uint32Array(0);
  return (seed, position, count) => {
    if (!epochs || seed !== known) epochs = new Epochs(among?.length ?? rows, seed);
    known = seed;
    if (picked.length !== count) picked = new Uint32Array(count);
    epochs.fill(picked, position);
    if (among) for (let i = 0; i < count; i++) picked[i] = among[picked[i]];
    return picked;
  };
}

/** Mean and standard deviation of each coordinate, from the first 8,192 rows of the sequence. */
export function scaleOf(source: RowSource): { readonly shift: number[]; readonly scale: number[] } {
  const rows = 8192;
  const { columns } = source;
  const sample = new Float32Array(rows * columns);
  source.fill(sample, 0, 0);
  const column = (c: number): Float64Array => Float64Array.from({ length: rows }, (_, r) => sample[r * columns + c]);
  const mean = (values: Float64Array): number => values.reduce((a, b) => a + b, 0) / values.length;
  const shift = Array.from({ length: columns }, (_, c) => mean(column(c)));
  const scale = shift.map((center, c) => Math.sqrt(mean(column(c).map((x) => (x - center) ** 2))) || 1);
  return { shift, scale };
}
