import { type ConditionPlan, conditionPlan, type EncoderState, openEncoder } from "../encoder/index.ts";
import { ZerosumError } from "../errors.ts";
import { concat, constant, input, reshape, type Shape, sizeOf, slice, type Tensor } from "../graph/index.ts";
import { createGenerator, type GeneratorShape, type Layer, type NamedTensor, settled } from "../networks/index.ts";
import { acceptance, calibrated, type Refinement } from "../refinement/index.ts";
import type { Manifest } from "./manifest.ts";

/** A trained generator: what it is, its weights as sampled from, its encoder, and how it was trained. Data, never code. */
export interface Model {
  readonly manifest: Manifest;
  /** G's parameters and buffers, one array each. */
  readonly weights: readonly NamedTensor[];
  /** How a table's rows are decoded; null for points. */
  readonly encoder: EncoderState | null;
  /** How G's rows are chosen; null where each is taken as it is. */
  readonly refinement: Refinement | null;
  /** The progress events of the training. */
  readonly history: readonly object[];
}

/** The model without its refinement: every row of G counts as it is. */
export function rawModel({ manifest: { refinement: _, ...manifest }, ...model }: Model): Model {
  return { ...model, manifest, refinement: null };
}

/** The shape of the rows of a model. */
function shapeOfModel({ manifest, encoder }: Pick<Model, "manifest" | "encoder">): GeneratorShape {
  if (encoder) return { kind: "table", plan: openEncoder(encoder).plan };
  const { shift, scale } = manifest.generator;
  if (!shift || !scale || shift.length !== scale.length || shift.length !== manifest.columns.length) {
    throw new ZerosumError("model.manifest", { at: "generator.shift" });
  }
  return { kind: "points", shift, scale };
}

/** What G is told of a row beside z, or null. */
export const conditionsOf = ({ manifest, encoder }: Pick<Model, "manifest" | "encoder">): ConditionPlan | null =>
  manifest.generator.conditional && encoder ? conditionPlan(openEncoder(encoder).plan) : null;

/** G's layers, without its weights. */
export const layersOf = (model: Pick<Model, "manifest" | "encoder">): Layer => {
  const { network, latent } = model.manifest.generator;
  return createGenerator(network, shapeOfModel(model))(latent + (conditionsOf(model)?.width ?? 0));
};

/** G as a graph on a fixed number of rows, its weights inside. */
export interface GeneratorGraph {
  /**
   * The rows, computed from the input `latent`, where categories are drawn the input `gumbel`, and where G is told
   * something of them the input `condition`; calibrated.
   */
  readonly output: Tensor;
  /** The settled form of the rows, calibrated, as the encoder's `decodeSettled` reads it; null of points and of very wide rows. */
  readonly settled: Tensor | null;
  /** The probability, in [0, 1], with which each row is to be taken; null where every row is. Shape [rows]. */
  readonly accept: Tensor | null;
  /** How much Gumbel noise a row takes: `gumbel` is [rows, gumbelWidth]; 0 where G draws no category. */
  readonly gumbelWidth: number;
}

/** G on `rows` rows. All its Gumbel noise is one input, so that a row's noise is one row of one random stream. */
export function buildGenerator(model: Model, rows: number): GeneratorGraph {
  const layers = layersOf(model);
  const weights = new Map(model.weights.map(({ name, shape, data }) => [name, constant(data, shape)]));
  const weight = (name: string): Tensor => weights.get(name) as Tensor;
  const conditions = conditionsOf(model);
  const inputs = (count: number): Tensor => {
    const z = input("latent", [count, model.manifest.generator.latent]);
    return conditions ? concat([z, input("condition", [count, conditions.width])], 1) : z;
  };
  const apply = (count: number, draw: (width: number, shape: Shape) => Tensor): Tensor =>
    layers.apply(inputs(count), weight, {
      training: false,
      draw: (_, shape) => draw(sizeOf(shape) / count, shape),
      buffer: weight,
      remember: () => undefined,
    });
  // How much noise there is shows only once the layers have asked for it: a graph of one row counts it.
  let gumbelWidth = 0;
  apply(1, (width, shape) => {
    gumbelWidth += width;
    return input(`gumbel.${gumbelWidth}`, shape);
  });
  let taken = 0;
  const output = apply(rows, (width, shape) => {
    const part = slice(input("gumbel", [rows, gumbelWidth]), 1, taken, taken + width);
    taken += width;
    return reshape(part, shape);
  });
  const { encoder, refinement } = model;
  if (!encoder) return { output, settled: null, accept: null, gumbelWidth };
  const { plan } = openEncoder(encoder);
  const short = settled(plan, output);
  if (!refinement) return { output, settled: short, accept: null, gumbelWidth };
  const { calibration } = refinement;
  const placed = calibration.map((map) => ({ ...map, offset: plan.spans.findIndex((s) => s.offset === map.offset) }));
  return {
    output: calibrated(calibration, output),
    settled: short && calibrated(placed, short),
    accept: acceptance(refinement, plan, output),
    gumbelWidth,
  };
}
