import { reshape, type Shape, sizeOf, slice, type Tensor } from "../graph/index.ts";
import type { Generator } from "../random/index.ts";

/** How a parameter begins: numbers of its own, or normal ones whose spread is `gain` / √(inputs). */
export type Initializer =
  | { readonly fill: number }
  | { readonly gain: number; readonly inputs: number }
  | { readonly values: Float32Array };

/** One array that training learns (or, of a buffer, that it only remembers). */
export interface ParameterSpec {
  readonly name: string;
  readonly shape: Shape;
  readonly init: Initializer;
}

/** What a layer is given while it is applied. */
export interface LayerContext {
  /** True while training: batch norm takes the batch's own statistics, dropout drops. */
  readonly training: boolean;
  /** Noise fed afresh at each run: a 0/1 mask whose elements are 1 with probability `keep`, or Gumbel noise. */
  draw(kind: "mask" | "gumbel", shape: Shape, keep?: number): Tensor;
  /** The value of a buffer before this step. */
  buffer(name: string): Tensor;
  /** Sets a buffer for the steps to come. */
  remember(name: string, value: Tensor): void;
  /** Lets a tensor be seen that is not the layer's output; nobody need be there to look. */
  tell?(name: string, value: Tensor): void;
}

/** A layer of known input and output width: its parameters, and what it does to a batch [rows, width]. */
export interface Layer {
  readonly width: number;
  readonly parameters: readonly ParameterSpec[];
  readonly buffers: readonly ParameterSpec[];
  apply(x: Tensor, parameter: (name: string) => Tensor, context: LayerContext): Tensor;
}

/** A layer that learns its input's width when it is put in place. */
export type LayerOf = (inputWidth: number) => Layer;

/** A layer without parameters that keeps the width. */
export const stateless =
  (apply: (x: Tensor, context: LayerContext) => Tensor): LayerOf =>
  (width) => ({ width, parameters: [], buffers: [], apply: (x, _, context) => apply(x, context) });

/** `layer` with its parameters' names put under `prefix`. */
export function named(prefix: string, layer: Layer): Layer {
  const rename = (spec: ParameterSpec): ParameterSpec => ({ ...spec, name: `${prefix}.${spec.name}` });
  return {
    width: layer.width,
    parameters: layer.parameters.map(rename),
    buffers: layer.buffers.map(rename),
    apply: (x, parameter, context) =>
      layer.apply(x, (name) => parameter(`${prefix}.${name}`), {
        ...context,
        buffer: (name) => context.buffer(`${prefix}.${name}`),
        remember: (name, value) => context.remember(`${prefix}.${name}`, value),
      }),
  };
}

/** Layers one after another; the i-th one's parameters are named `i.…`. */
export const sequential =
  (...layers: readonly LayerOf[]): LayerOf =>
  (inputWidth) => {
    let width = inputWidth;
    const placed = layers.map((layer, i) => {
      const inPlace = named(String(i), layer(width));
      width = inPlace.width;
      return inPlace;
    });
    return {
      width,
      parameters: placed.flatMap((layer) => layer.parameters),
      buffers: placed.flatMap((layer) => layer.buffers),
      apply: (x, parameter, context) => placed.reduce((y, layer) => layer.apply(y, parameter, context), x),
    };
  };

/** The number of elements of all `specs` together. */
export const totalSize = (specs: readonly ParameterSpec[]): number =>
  specs.reduce((sum, { shape }) => sum + sizeOf(shape), 0);

/** The parts of a flat vector that the `specs` stand for, in their order, by name. */
export function unflatten(flat: Tensor, specs: readonly ParameterSpec[]): Map<string, Tensor> {
  const parts = new Map<string, Tensor>();
  let at = 0;
  for (const { name, shape } of specs) {
    parts.set(name, reshape(slice(flat, 0, at, at + sizeOf(shape)), shape));
    at += sizeOf(shape);
  }
  return parts;
}

/** The first values of all `specs`, one after another in one flat vector, drawn from `generator`. */
export function initialize(specs: readonly ParameterSpec[], generator: Generator): Float32Array {
  const flat = new Float32Array(totalSize(specs));
  let at = 0;
  for (const { shape, init } of specs) {
    const part = flat.subarray(at, at + sizeOf(shape));
    at += part.length;
    if ("values" in init) part.set(init.values);
    else if ("fill" in init) part.fill(init.fill);
    else for (let i = 0; i < part.length; i++) part[i] = (generator.normal() * init.gain) / Math.sqrt(init.inputs);
  }
  return flat;
}
