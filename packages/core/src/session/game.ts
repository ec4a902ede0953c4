import { openEncoder } from "../encoder/index.ts";
import { scale, type Tensor } from "../graph/index.ts";
import {
  createGenerator,
  createNetwork,
  featureCount,
  type GeneratorShape,
  type LayerOf,
  standardize,
  tableFeatures,
} from "../networks/index.ts";
import { type Moments, momentLoss, OBJECTIVES } from "../objectives/index.ts";
import { adam, type Optimizer, sgd } from "../optimizers/index.ts";
import type { Game, Player } from "../training/index.ts";
import { conditionWidth } from "./conditional.ts";
import { openSource, scaleOf, type TrainingData } from "./data.ts";
import { discriminatorOptions, networkOptions } from "./options.ts";
import type { TrainOptions } from "./options-schema.ts";

/** The shape of the rows of `data`. */
export function shapeOf(data: TrainingData): GeneratorShape {
  if (data.kind === "table") return { kind: "table", plan: openEncoder(data.encoder).plan };
  return { kind: "points", ...scaleOf(openSource(data)) };
}

/** The game that the options describe, on rows of a shape. */
export function createGame(options: TrainOptions, shape: GeneratorShape, moments: Moments | null = null): Game {
  const columns = shape.kind === "table" ? shape.plan.width : shape.shift.length;
  const features = shape.kind === "table" ? tableFeatures(shape.plan) : standardize(shape.shift, shape.scale);
  const condition = conditionWidth(options, shape);
  const seen = shape.kind === "table" ? columns + featureCount(shape.plan) : columns;
  const heads = { temperature: options.temperature, hard: options.relaxation === "straight-through" };
  const player = (name: Player["name"], layer: LayerOf, width: number, optimizer: Optimizer): Player => ({
    name,
    network: layer(width),
    optimizer,
  });
  return {
    generator: player(
      "generator",
      createGenerator(networkOptions(options), shape, heads),
      options.latent + condition,
      optimizerOf(options, options.learningRate, options.weightDecay),
    ),
    discriminator: player(
      "discriminator",
      createNetwork(discriminatorOptions(options), 1),
      (seen + condition) * options.pac,
      optimizerOf(options, options.discriminatorLearningRate),
    ),
    objective: OBJECTIVES[options.objective as keyof typeof OBJECTIVES],
    penalties: {
      r1: options.r1,
      r2: options.r2,
      share: options.penaltyShare,
      gradientPenalty: options.gradientPenalty,
    },
    realLabel: options.label,
    pac: options.pac,
    clip: options.clip,
    batch: options.batch,
    columns,
    latent: options.latent,
    condition,
    averageDecay: options.average,
    discriminatorSteps: options.discriminatorSteps,
    features,
    ...(moments && {
      generatorLoss: (rows: Tensor): Tensor => scale(momentLoss(features(rows), moments), options.moments),
    }),
  };
}

const optimizerOf = (options: TrainOptions, learningRate: number, l2 = 0): Optimizer =>
  options.optimizer === "sgd"
    ? sgd({ learningRate, momentum: options.momentum })
    : adam({ learningRate, beta1: options.beta1, beta2: options.beta2, epsilon: 1e-8, l2 });
