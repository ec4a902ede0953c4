import type { Tensor } from "../graph/index.ts";
import * as f from "../graph/index.ts";
import { type LayerOf, named, stateless } from "./layer.ts";

/** How a linear layer begins: the spread of its weights times √inputs (1), and its bias (0). */
export interface LinearOptions {
  readonly gain?: number;
  readonly bias?: Float32Array;
}

/** x·w + b. Weights begin normal with standard deviation `gain` / √inputs. Shapes: [rows, inputs] → [rows, outputs]. */
export const linear =
  (outputs: number, { gain = 1, bias }: LinearOptions = {}): LayerOf =>
  (inputs) => ({
    width: outputs,
    parameters: [
      { name: "weight", shape: [inputs, outputs], init: { gain, inputs } },
      { name: "bias", shape: [outputs], init: bias ? { values: bias } : { fill: 0 } },
    ],
    buffers: [],
    apply: (x, parameter) => f.linear(x, parameter("weight"), parameter("bias")),
  });

/** Nonlinearities by name; leaky ReLU has slope .2 below 0. */
export const ACTIVATIONS = {
  leakyRelu: (x: Tensor): Tensor => f.leakyRelu(x, 0.2),
  relu: f.relu,
  tanh: f.tanh,
  sigmoid: f.sigmoid,
  softplus: f.softplus,
} as const;
/** The name of a nonlinearity. */
export type ActivationName = keyof typeof ACTIVATIONS;

/** The gain that keeps a signal's variance through a linear layer and the nonlinearity after it (He et al. 2015). */
export const GAINS: Record<ActivationName, number> = {
  leakyRelu: Math.sqrt(2 / 1.04),
  relu: Math.SQRT2,
  tanh: 1,
  sigmoid: 1,
  softplus: 1,
};

/** An element-wise nonlinearity. */
export const activation = (name: ActivationName): LayerOf => stateless((x) => ACTIVATIONS[name](x));

/**
 * Batch normalisation (Ioffe and Szegedy 2015): (x − mean) / √(variance + 1e-5) · scale + shift, column by column.
 * Training takes the batch's statistics and remembers a running average of them (by a tenth each step, the variance
 * unbiased), which is what generation takes.
 */
export const batchNorm =
  ({ momentum = 0.1, epsilon = 1e-5 }: { momentum?: number; epsilon?: number } = {}): LayerOf =>
  (width) => ({
    width,
    parameters: [
      { name: "scale", shape: [width], init: { fill: 1 } },
      { name: "shift", shape: [width], init: { fill: 0 } },
    ],
    buffers: [
      { name: "mean", shape: [width], init: { fill: 0 } },
      { name: "variance", shape: [width], init: { fill: 1 } },
    ],
    apply(x, parameter, context) {
      let center = context.buffer("mean");
      let variance = context.buffer("variance");
      if (context.training) {
        const rows = x.shape[0];
        const [oldCenter, oldVariance] = [center, variance];
        center = f.mean(x, [0]);
        variance = f.mean(f.square(f.sub(x, center)), [0]);
        const toward = (old: Tensor, now: Tensor): Tensor => f.add(f.scale(old, 1 - momentum), f.scale(now, momentum));
        context.remember("mean", toward(oldCenter, center));
        context.remember("variance", toward(oldVariance, f.scale(variance, rows / Math.max(1, rows - 1))));
      }
      const normal = f.div(f.sub(x, center), f.sqrt(f.add(variance, f.scalar(epsilon))));
      return f.add(f.mul(normal, parameter("scale")), parameter("shift"));
    },
  });

/** Layer normalisation (Ba et al. 2016): each row by itself, (x − mean) / √(variance + 1e-5) · scale + shift. */
export const layerNorm =
  ({ epsilon = 1e-5 }: { epsilon?: number } = {}): LayerOf =>
  (width) => ({
    width,
    parameters: [
      { name: "scale", shape: [width], init: { fill: 1 } },
      { name: "shift", shape: [width], init: { fill: 0 } },
    ],
    buffers: [],
    apply(x, parameter) {
      const centered = f.sub(x, f.mean(x, [1], { keepDims: true }));
      const variance = f.mean(f.square(centered), [1], { keepDims: true });
      const normal = f.div(centered, f.sqrt(f.add(variance, f.scalar(epsilon))));
      return f.add(f.mul(normal, parameter("scale")), parameter("shift"));
    },
  });

/** Dropout (Srivastava et al. 2014): in training each element is 0 with probability `rate`, the others grow by 1 / (1 − rate). */
export const dropout = (rate: number): LayerOf =>
  stateless((x, context) =>
    context.training && rate > 0 ? f.scale(f.mul(x, context.draw("mask", x.shape, 1 - rate)), 1 / (1 - rate)) : x,
  );

/** x + inner(x): the inner layers must keep the width. */
export const residual =
  (inner: LayerOf): LayerOf =>
  (width) => {
    const layer = named("inner", inner(width));
    return { ...layer, apply: (x, parameter, context) => f.add(x, layer.apply(x, parameter, context)) };
  };

/** inner(x) beside x: CTGAN's residual, which widens. */
export const concatResidual =
  (inner: LayerOf): LayerOf =>
  (width) => {
    const layer = named("inner", inner(width));
    return {
      ...layer,
      width: layer.width + width,
      apply: (x, parameter, context) => f.concat([layer.apply(x, parameter, context), x], 1),
    };
  };

/** Rows of a learnt table [categories, width], looked up by whole numbers [rows]. */
export const embed = (table: Tensor, at: f.Tensor<"int32">): Tensor => f.gather(table, at, 0);

/**
 * A draw from softmax(logits) that lets gradients through (Jang et al. 2017): softmax((logits + noise) / temperature),
 * noise being −log(−log u); hard: its largest element as 1 and the others as 0 going forward, the soft draw's gradient
 * going back. Shapes: [rows, categories].
 */
export function gumbelSoftmax(
  logits: Tensor,
  noise: Tensor,
  { temperature = 0.7, hard = true }: { temperature?: number; hard?: boolean } = {},
): Tensor {
  const soft = f.softmax(f.scale(f.add(logits, noise), 1 / temperature));
  return hard ? f.add(soft, f.stopGradient(f.sub(f.hardmax(soft), soft))) : soft;
}
