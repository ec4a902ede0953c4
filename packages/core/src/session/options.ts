import { z } from "zod";
import { nearest, ZerosumError } from "../errors.ts";
import type { MessageCode } from "../messages/index.ts";
import { ACTIVATIONS, type ActivationName, NETWORK_KINDS, type NetworkOptions } from "../networks/index.ts";
import { OBJECTIVE_NAMES, OBJECTIVES } from "../objectives/index.ts";
import { LATENTS } from "../training/index.ts";

/** An option: its type and range, and the code of its help text. */
const option = <T extends z.ZodType>(schema: T, help: MessageCode): T => schema.meta({ help }) as T;

const positive = z.number().positive();
const share = z.number().min(0).max(1);
const count = z.int().min(1);

/** Every option of a training; what is left out is chosen by the data (see {@link resolveOptions}). */
export const trainOptionsSchema = z.strictObject({
  seed: option(z.int().min(0).max(Number.MAX_SAFE_INTEGER), "option.seed"),
  objective: option(z.enum(OBJECTIVE_NAMES as [string, ...string[]]), "option.objective"),
  steps: option(count.max(100_000_000), "option.steps"),
  maxSteps: option(count, "option.maxSteps"),
  maxTime: option(positive, "option.maxTime"),
  batch: option(z.int().min(2).max(65_536), "option.batch"),
  discriminatorSteps: option(count.max(100), "option.discriminatorSteps"),
  latent: option(count.max(4096), "option.latent"),
  latentDistribution: option(z.enum(LATENTS), "option.latentDistribution"),
  network: option(z.enum(NETWORK_KINDS), "option.network"),
  width: option(count.max(8192), "option.width"),
  depth: option(z.int().min(0).max(64), "option.depth"),
  activation: option(z.enum(Object.keys(ACTIVATIONS) as [ActivationName, ...ActivationName[]]), "option.activation"),
  discriminatorActivation: option(
    z.enum(Object.keys(ACTIVATIONS) as [ActivationName, ...ActivationName[]]),
    "option.discriminatorActivation",
  ),
  normalization: option(z.enum(["none", "batch", "layer"]), "option.normalization"),
  dropout: option(share.max(0.95), "option.dropout"),
  optimizer: option(z.enum(["adam", "sgd"]), "option.optimizer"),
  learningRate: option(positive.max(100), "option.learningRate"),
  discriminatorLearningRate: option(positive.max(100), "option.discriminatorLearningRate"),
  beta1: option(share.max(0.9999), "option.beta1"),
  beta2: option(share.max(0.999999), "option.beta2"),
  momentum: option(share.max(0.9999), "option.momentum"),
  schedule: option(z.enum(["constant", "linear", "cosine", "exponential"]), "option.schedule"),
  warmUp: option(z.int().min(0), "option.warmUp"),
  floor: option(z.number().gt(0).max(1), "option.floor"),
  r1: option(z.number().min(0).max(1e6), "option.r1"),
  r2: option(z.number().min(0).max(1e6), "option.r2"),
  gradientPenalty: option(z.number().min(0).max(1e6), "option.gradientPenalty"),
  penaltyFloor: option(z.number().gt(0).max(1), "option.penaltyFloor"),
  moments: option(z.number().min(0).max(1e6), "option.moments"),
  refine: option(z.number().min(1).max(100), "option.refine"),
  label: option(z.number().gt(0.5).max(1), "option.label"),
  pac: option(count.max(100), "option.pac"),
  clip: option(positive, "option.clip"),
  average: option(share.max(0.999999), "option.average"),
  device: option(z.enum(["auto", "cpu", "wasm", "webgpu", "cuda"]), "option.device"),
  threads: option(count.max(256), "option.threads"),
});

type Every = z.output<typeof trainOptionsSchema>;
type Open = "maxSteps" | "maxTime" | "clip" | "threads";

/** Every option with its value; `maxSteps`, `maxTime`, `clip` and `threads` may stay open, as null. */
export type TrainOptions = Omit<Every, Open> & { readonly [Name in Open]: Every[Name] | null };
/** The options as given: any of them. */
export type TrainOptionsInput = Partial<Every>;

const shared = {
  seed: 1,
  objective: "non-saturating",
  maxSteps: null,
  maxTime: null,
  discriminatorSteps: 1,
  latentDistribution: "normal",
  activation: "leakyRelu",
  discriminatorActivation: "leakyRelu",
  normalization: "none",
  dropout: 0,
  optimizer: "adam",
  momentum: 0.9,
  schedule: "cosine",
  label: 1,
  pac: 1,
  clip: null,
  gradientPenalty: 0,
  moments: 0,
  refine: 1,
  device: "auto",
  threads: null,
} satisfies Partial<TrainOptions>;

/** What the defaults depend on. */
export interface DataFacts {
  readonly kind: "points" | "table";
  /** Coordinates of a point, or columns of an encoded row. */
  readonly columns: number;
  /** Rows to train on; infinite for a known density. */
  readonly rows: number;
}

function defaultsFor({ kind, columns, rows }: DataFacts): TrainOptions {
  if (kind === "points") {
    // G is smooth, since the kinks of a piecewise linear one are spikes of p_g; D may bend sharply, and is kept near its
    // best by taking more and longer steps than G.
    return {
      ...shared,
      steps: 8000,
      batch: 256,
      discriminatorSteps: 5,
      latent: columns,
      network: "mlp",
      width: columns === 1 ? 32 : 64,
      depth: 3,
      activation: "tanh",
      learningRate: 1e-3,
      discriminatorLearningRate: 5e-3,
      beta1: 0,
      beta2: 0.99,
      warmUp: 100,
      floor: 0.01,
      r1: 0,
      r2: 0,
      penaltyFloor: 0.1,
      average: 0.999,
    };
  }
  const small = rows < 2000;
  return {
    ...shared,
    objective: "relativistic",
    moments: 1,
    refine: 3,
    steps: small ? 3000 : 12_000,
    batch: small ? 128 : 256,
    latent: 64,
    network: "residual",
    width: small ? 128 : 256,
    depth: 1,
    learningRate: small ? 1e-3 : 2.5e-3,
    discriminatorLearningRate: small ? 1e-3 : 2.5e-3,
    beta1: 0,
    beta2: 0.99,
    warmUp: 100,
    floor: 0.01,
    r1: 1,
    r2: 1,
    penaltyFloor: 0.1,
    average: 0.999,
  };
}

/**
 * Checks `given` and fills in the rest by the data and the objective.
 * @throws ZerosumError naming the option, what was got, and what is allowed.
 */
export function resolveOptions(given: TrainOptionsInput, facts: DataFacts): TrainOptions {
  const checked = parseOptions(given);
  const defaults = defaultsFor(facts);
  const objective = OBJECTIVES[(checked.objective ?? defaults.objective) as keyof typeof OBJECTIVES];
  // An objective that brings its own constraint on D is played as its paper has it; SGD is played as in 2014, with k = 1
  // and rates of its own.
  const own = objective.clip !== undefined || objective.penalties ? { r1: 0, r2: 0 } : {};
  const sgd =
    checked.optimizer === "sgd" ? { learningRate: 0.05, discriminatorLearningRate: 0.05, discriminatorSteps: 1 } : {};
  const rate = checked.learningRate ? { discriminatorLearningRate: checked.learningRate } : {};
  const bend = checked.activation ? { discriminatorActivation: checked.activation } : {};
  const resolved: TrainOptions = {
    ...defaults,
    ...own,
    ...sgd,
    ...(objective.clip !== undefined && { clip: objective.clip }),
    ...objective.penalties,
    ...rate,
    ...bend,
    ...checked,
  };
  checkTogether(resolved);
  return resolved;
}

function checkTogether({ batch, pac }: TrainOptions): void {
  if (batch % pac !== 0)
    throw new ZerosumError("train.pac", { batch, pac, nearest: Math.max(pac, batch - (batch % pac)) });
}

/** The options in `given`, checked one by one. */
export function parseOptions(given: TrainOptionsInput): TrainOptionsInput {
  const names = Object.keys(trainOptionsSchema.shape);
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  for (const [name, value] of Object.entries(present)) {
    const schema = (trainOptionsSchema.shape as Record<string, z.ZodType>)[name];
    if (!schema) throw new ZerosumError("option.unknown", { name, suggestion: nearest(name, names), names });
    const result = schema.safeParse(value);
    if (!result.success) throw optionError(name, value, schema);
  }
  return present as TrainOptionsInput;
}

function optionError(name: string, value: unknown, schema: z.ZodType): ZerosumError {
  const json = z.toJSONSchema(schema) as {
    enum?: string[];
    minimum?: number;
    maximum?: number;
    exclusiveMinimum?: number;
    type?: string;
  };
  if (json.enum) {
    const suggestion = nearest(String(value), json.enum);
    return new ZerosumError("option.choice", { name, got: String(value), choices: json.enum, suggestion });
  }
  return new ZerosumError("option.range", {
    name,
    got: String(value),
    whole: json.type === "integer",
    above: json.exclusiveMinimum,
    from: json.minimum,
    to: json.maximum,
  });
}

/** The network of either player. */
export const networkOptions = (options: TrainOptions): NetworkOptions => ({
  kind: options.network as NetworkOptions["kind"],
  width: options.width,
  depth: options.depth,
  activation: options.activation,
  normalization: options.normalization,
  dropout: options.dropout,
});
