import { z } from "zod";
import { NUMBER_ENCODINGS } from "../encoder/index.ts";
import { nearest, ZerosumError } from "../errors.ts";
import type { MessageCode } from "../messages/index.ts";
import { ACTIVATIONS, type ActivationName, NETWORK_KINDS } from "../networks/index.ts";
import { OBJECTIVE_NAMES } from "../objectives/index.ts";
import { LATENTS } from "../training/index.ts";
import { PRESET_NAMES } from "./presets.ts";

/** An option: its type and range, and the code of its help text. */
const option = <T extends z.ZodType>(schema: T, help: MessageCode): T => schema.meta({ help }) as T;

const positive = z.number().positive();
const share = z.number().min(0).max(1);
const count = z.int().min(1);

/** Every option of a training; what is left out is chosen by the data (see {@link resolveOptions}). */
export const trainOptionsSchema = z.strictObject({
  keepRare: option(z.boolean(), "option.keepRare"),
  seed: option(z.int().min(0).max(Number.MAX_SAFE_INTEGER), "option.seed"),
  preset: option(z.enum(PRESET_NAMES), "option.preset"),
  objective: option(z.enum(OBJECTIVE_NAMES as [string, ...string[]]), "option.objective"),
  steps: option(count.max(100_000_000), "option.steps"),
  epochs: option(count.max(1_000_000), "option.epochs"),
  maxSteps: option(count, "option.maxSteps"),
  maxTime: option(positive, "option.maxTime"),
  patience: option(count, "option.patience"),
  batch: option(z.int().min(2).max(65_536), "option.batch"),
  discriminatorSteps: option(count.max(100), "option.discriminatorSteps"),
  sampling: option(z.enum(["uniform", "by-category"]), "option.sampling"),
  numbers: option(z.enum(NUMBER_ENCODINGS), "option.numbers"),
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
  discriminatorNetwork: option(z.enum(NETWORK_KINDS), "option.discriminatorNetwork"),
  discriminatorNormalization: option(z.enum(["none", "batch", "layer"]), "option.discriminatorNormalization"),
  discriminatorDropout: option(share.max(0.95), "option.discriminatorDropout"),
  relaxation: option(z.enum(["straight-through", "soft"]), "option.relaxation"),
  temperature: option(positive.max(100), "option.temperature"),
  optimizer: option(z.enum(["adam", "sgd"]), "option.optimizer"),
  learningRate: option(positive.max(100), "option.learningRate"),
  discriminatorLearningRate: option(positive.max(100), "option.discriminatorLearningRate"),
  beta1: option(share.max(0.9999), "option.beta1"),
  beta2: option(share.max(0.999999), "option.beta2"),
  weightDecay: option(z.number().min(0).max(1), "option.weightDecay"),
  momentum: option(share.max(0.9999), "option.momentum"),
  schedule: option(z.enum(["constant", "linear", "cosine", "exponential"]), "option.schedule"),
  warmUp: option(z.int().min(0), "option.warmUp"),
  floor: option(z.number().gt(0).max(1), "option.floor"),
  r1: option(z.number().min(0).max(1e6), "option.r1"),
  r2: option(z.number().min(0).max(1e6), "option.r2"),
  gradientPenalty: option(z.number().min(0).max(1e6), "option.gradientPenalty"),
  penaltyFloor: option(z.number().gt(0).max(1), "option.penaltyFloor"),
  penaltyShare: option(share.gt(0), "option.penaltyShare"),
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
type Open = "epochs" | "maxSteps" | "maxTime" | "patience" | "clip" | "threads";

/** Every option with its value; `epochs`, `maxSteps`, `maxTime`, `patience`, `clip` and `threads` may stay open, as null. */
export type TrainOptions = Omit<Every, Open> & { readonly [Name in Open]: Every[Name] | null };
/** The options as given: any of them. */
export type TrainOptionsInput = Partial<Every>;

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
  if (json.type === "boolean") {
    return new ZerosumError("option.choice", {
      name,
      got: String(value),
      choices: ["true", "false"],
      suggestion: undefined,
    });
  }
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
