import { type EncoderState, openEncoder } from "../encoder/index.ts";
import { ZerosumError } from "../errors.ts";
import { constant, input, type Shape, sizeOf, type Tensor } from "../graph/index.ts";
import { createGenerator, type GeneratorShape, type Layer, type ParameterSpec } from "../networks/index.ts";
import type { Manifest } from "./manifest.ts";
import type { NamedTensor } from "./safetensors.ts";

/** A trained generator: what it is, its weights as sampled from, its encoder, and how it was trained. Data, never code. */
export interface Model {
  readonly manifest: Manifest;
  /** G's parameters and buffers, one array each. */
  readonly weights: readonly NamedTensor[];
  /** How a table's rows are decoded; null for points. */
  readonly encoder: EncoderState | null;
  /** The progress events of the training. */
  readonly history: readonly object[];
}

/** The shape of the rows of a model. */
export function shapeOfModel({ manifest, encoder }: Pick<Model, "manifest" | "encoder">): GeneratorShape {
  if (encoder) return { kind: "table", plan: openEncoder(encoder).plan };
  const { shift, scale } = manifest.generator;
  if (!shift || !scale || shift.length !== scale.length || shift.length !== manifest.columns.length) {
    throw new ZerosumError("model.altered", { entry: "manifest.json" });
  }
  return { kind: "points", shift, scale };
}

/** G's layers, without its weights. */
export const layersOf = (model: Pick<Model, "manifest" | "encoder">): Layer => {
  const { network, latent } = model.manifest.generator;
  return createGenerator(network, shapeOfModel(model))(latent);
};

/** A flat vector's parts, named and shaped as the layers have them. */
export function nameWeights(specs: readonly ParameterSpec[], flat: Float32Array): NamedTensor[] {
  let at = 0;
  return specs.map(({ name, shape }) => {
    const data = flat.slice(at, at + sizeOf(shape));
    at += data.length;
    return { name, shape, data };
  });
}

/** Noise that G takes at each row, beside z. */
export interface NoiseInput {
  readonly name: string;
  readonly shape: Shape;
}

/** G as a graph on `rows` rows, its weights inside: input `latent`, and Gumbel noise where it draws categories. */
export function buildGenerator(model: Model, rows: number): { readonly output: Tensor; readonly noise: NoiseInput[] } {
  const layers = layersOf(model);
  const weights = new Map(model.weights.map(({ name, shape, data }) => [name, constant(data, shape)]));
  const noise: NoiseInput[] = [];
  const find = (name: string): Tensor => weights.get(name) as Tensor;
  const output = layers.apply(input("latent", [rows, model.manifest.generator.latent]), find, {
    training: false,
    draw(kind, shape) {
      const name = `${kind}.${noise.length}`;
      noise.push({ name, shape });
      return input(name, shape);
    },
    buffer: find,
    remember: () => undefined,
  });
  return { output, noise };
}
