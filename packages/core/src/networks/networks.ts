import { z } from "zod";
import type { LayerOf } from "./layer.ts";
import { sequential } from "./layer.ts";
import {
  ACTIVATIONS,
  type ActivationName,
  activation,
  batchNorm,
  concatResidual,
  dropout,
  GAINS,
  type LinearOptions,
  layerNorm,
  linear,
  residual,
} from "./layers.ts";

/** The networks to choose from: what stands between a network's input and its last linear layer. */
export const NETWORK_KINDS = ["mlp", "residual", "concat-residual"] as const;

/** How a network is built. */
export const networkSchema = z.object({
  kind: z.enum(NETWORK_KINDS).default("mlp"),
  width: z.int().min(1).max(8192).default(64),
  depth: z.int().min(0).max(64).default(2),
  activation: z.enum(Object.keys(ACTIVATIONS) as [ActivationName, ...ActivationName[]]).default("leakyRelu"),
  normalization: z.enum(["none", "batch", "layer"]).default("none"),
  dropout: z.number().min(0).max(0.95).default(0),
});
/** The options of {@link networkSchema}, resolved. */
export type NetworkOptions = z.output<typeof networkSchema>;

/**
 * The network that `options` describe, from its input to `outputs` linear ones.
 * mlp: `depth` layers of `width`. residual: one such layer, then `depth` blocks x + linear(a(linear(x))) whose second
 * layer begins at 0, so that each begins as the identity. concat-residual: `depth` blocks that put a(linear(x)) beside x.
 */
export function createNetwork(options: NetworkOptions, outputs: number, last: LinearOptions = {}): LayerOf {
  const { kind, width, depth, normalization, dropout: rate } = options;
  const gain = GAINS[options.activation];
  const normalize: LayerOf[] =
    normalization === "batch" ? [batchNorm()] : normalization === "layer" ? [layerNorm()] : [];
  const after = [...normalize, activation(options.activation), ...(rate > 0 ? [dropout(rate)] : [])];
  const hidden = (): LayerOf[] => [linear(width, { gain }), ...after];
  const block = (): LayerOf =>
    kind === "residual"
      ? residual(sequential(...hidden(), linear(width, { gain: 0 })))
      : kind === "concat-residual"
        ? concatResidual(sequential(...hidden()))
        : sequential(...hidden());
  const first = kind === "residual" ? hidden() : [];
  return sequential(...first, ...Array.from({ length: depth }, block), linear(outputs, last));
}
