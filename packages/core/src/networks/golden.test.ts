import { describe, it } from "vitest";
import { expectGolden, type GoldenCase, readGolden } from "../golden.case.ts";
import type { Tensor } from "../graph/index.ts";
import * as f from "../graph/index.ts";
import {
  type ActivationName,
  activation,
  batchNorm,
  concatResidual,
  dropout,
  embed,
  gumbelSoftmax,
  type LayerOf,
  layerNorm,
  linear,
  residual,
  sequential,
} from "./index.ts";

type Tensors = Readonly<Record<string, Tensor>>;
type Build = (inputs: Tensors, attributes: GoldenCase["attributes"]) => Tensors;

/** Puts a layer on the golden input; `rename` says which golden tensor a parameter is, if it has another name. */
const layer =
  (make: LayerOf, { training = true, rename = {} as Readonly<Record<string, string>> } = {}): Build =>
  (inputs) => {
    const running: Record<string, Tensor> = {};
    const capital = (name: string): string => `running${name[0].toUpperCase()}${name.slice(1)}`;
    const output = make(inputs.input.shape[1]).apply(inputs.input, (name) => inputs[rename[name] ?? name], {
      training,
      draw: (kind) => inputs[kind],
      buffer: (name) => inputs[capital(name)] ?? f.scalar(0),
      remember: (name, value) => {
        running[capital(name)] = value;
      },
    });
    return { output, ...("runningMean" in inputs && running) };
  };

const alone =
  (apply: (x: Tensor) => Tensor): Build =>
  ({ input }) => ({ output: apply(input) });
const nonlinearity = (name: ActivationName): Build => layer(activation(name));

const BUILDS: Readonly<Record<string, Build>> = {
  linear: layer(linear(3)),
  leakyRelu: nonlinearity("leakyRelu"),
  relu: nonlinearity("relu"),
  tanh: nonlinearity("tanh"),
  sigmoid: nonlinearity("sigmoid"),
  softplus: nonlinearity("softplus"),
  softmax: alone(f.softmax),
  logSoftmax: alone(f.logSoftmax),
  "batchNorm.training": layer(batchNorm()),
  "batchNorm.evaluation": layer(batchNorm(), { training: false }),
  layerNorm: layer(layerNorm()),
  dropout: layer(dropout(0.5)),
  gumbelSoftmax: ({ logits, noise }, { tau, hard }) => ({
    output: gumbelSoftmax(logits, noise, { temperature: tau as number, hard: hard as boolean }),
  }),
  embedding: ({ table, indices }) => ({ output: embed(table, indices as unknown as Tensor<"int32">) }),
  "residual.concat": layer(concatResidual(sequential(linear(4), batchNorm(), activation("relu"))), {
    rename: { "inner.0.weight": "weight", "inner.0.bias": "bias", "inner.1.scale": "scale", "inner.1.shift": "shift" },
  }),
  "residual.additive": layer(residual(sequential(linear(4), activation("leakyRelu"), linear(5))), {
    rename: {
      "inner.0.weight": "layer0.weight",
      "inner.0.bias": "layer0.bias",
      "inner.2.weight": "layer1.weight",
      "inner.2.bias": "layer1.bias",
    },
  }),
};

describe("layers agree with PyTorch, values and gradients", () => {
  for (const golden of readGolden<GoldenCase>("layers")) {
    const build = BUILDS[golden.name] ?? BUILDS[golden.name.split(".")[0]];
    // Here every row's softmax is all but a one-hot: the gradient is a rest of 1/1000 of its terms, in PyTorch's float32 too.
    const cancels = golden.name === "gumbelSoftmax.hard.0.2";
    it(golden.name, () =>
      expectGolden(golden, (inputs) => build(inputs, golden.attributes), cancels ? { float32: 5e-4 } : undefined),
    );
  }
});
