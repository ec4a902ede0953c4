import { z } from "zod";
import { NUMBER_ENCODINGS } from "../encoder/index.ts";
import { nearest, ZerosumError } from "../errors.ts";
import type { MessageCode } from "../messages/index.ts";
import { ACTIVATIONS, type ActivationName, NETWORK_KINDS, type NetworkOptions } from "../networks/index.ts";
import { OBJECTIVE_NAMES, OBJECTIVES } from "../objectives/index.ts";
import { LATENTS } from "../training/index.ts";
import { PRESET_NAMES, PRESETS, type PresetName } from "./presets.ts";

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
type Open = "epochs" | "maxSteps" | "maxTime" | "clip" | "threads";

/** Every option with its value; `epochs`, `maxSteps`, `maxTime`, `clip` and `threads` may stay open, as null. */
export type TrainOptions = Omit<Every, Open> & { readonly [Name in Open]: Every[Name] | null };
/** The options as given: any of them. */
export type TrainOptionsInput = Partial<Every>;

const shared = {
  keepRare: false,
  seed: 1,
  preset: "balanced",
  objective: "non-saturating",
  sampling: "uniform",
  numbers: "quantile",
  epochs: null,
  maxSteps: null,
  maxTime: null,
  discriminatorSteps: 1,
  latentDistribution: "normal",
  activation: "leakyRelu",
  normalization: "none",
  dropout: 0,
  relaxation: "straight-through",
  temperature: 0.7,
  optimizer: "adam",
  weightDecay: 0,
  momentum: 0.9,
  schedule: "cosine",
  label: 1,
  pac: 1,
  clip: null,
  gradientPenalty: 0,
  penaltyShare: 1,
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

/** The options of D that are G's where D has none of its own. */
const FOLLOWING = {
  discriminatorLearningRate: "learningRate",
  discriminatorNetwork: "network",
  discriminatorActivation: "activation",
  discriminatorNormalization: "normalization",
  discriminatorDropout: "dropout",
} as const satisfies Partial<Record<keyof TrainOptions, keyof TrainOptions>>;
type Following = keyof typeof FOLLOWING;

/** What stands in `options` of D's own, and for the rest what stands there of G's. */
const followed = (options: Partial<TrainOptions>): Partial<TrainOptions> =>
  Object.fromEntries(
    Object.entries(FOLLOWING).flatMap(([own, other]) => {
      const value = options[own as Following] ?? options[other];
      return value === undefined ? [] : [[own, value]];
    }),
  );

function defaultsFor(facts: DataFacts): TrainOptions {
  const defaults = chosenBy(facts);
  return { ...defaults, ...followed(defaults) } as TrainOptions;
}

function chosenBy({ kind, columns, rows }: DataFacts): Omit<TrainOptions, Following> & Partial<TrainOptions> {
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
      discriminatorActivation: "leakyRelu",
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
    // A quarter of the rows tells the slopes as well: a fifth less time for a step.
    penaltyShare: 1 / 4,
    refine: 3,
    steps: small ? 3000 : 20_000,
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

/** What a preset may say, as data. */
interface Preset {
  readonly set?: Partial<TrainOptions>;
  readonly times?: Partial<Record<"steps" | "width", number>>;
  /** Whether it says nothing of points. */
  readonly tablesOnly?: boolean;
}

/** The defaults as a preset changes them. */
function applyPreset(defaults: TrainOptions, preset: PresetName): TrainOptions {
  const { set = {}, times = {} }: Preset = PRESETS[preset];
  const { steps = 1, width = 1 } = times;
  const grown = { steps: Math.round(defaults.steps * steps), width: Math.round(defaults.width * width) };
  return { ...defaults, ...grown, ...set, preset };
}

/**
 * Checks `given` and fills in the rest by the data and the objective.
 * @throws ZerosumError naming the option, what was got, and what is allowed.
 */
export function resolveOptions(given: TrainOptionsInput, facts: DataFacts): TrainOptions {
  const checked = parseOptions(given);
  const defaults = applyPreset(defaultsFor(facts), (checked.preset ?? "balanced") as PresetName);
  const objective = OBJECTIVES[(checked.objective ?? defaults.objective) as keyof typeof OBJECTIVES];
  // An objective that brings its own constraint on D is played as its paper has it; SGD is played as in 2014, with k = 1
  // and rates of its own.
  const own = objective.clip !== undefined || objective.penalties ? { r1: 0, r2: 0 } : {};
  const sgd =
    checked.optimizer === "sgd" ? { learningRate: 0.05, discriminatorLearningRate: 0.05, discriminatorSteps: 1 } : {};
  const resolved: TrainOptions = {
    ...defaults,
    ...own,
    ...sgd,
    ...(objective.clip !== undefined && { clip: objective.clip }),
    ...objective.penalties,
    ...followed(checked),
    ...checked,
  };
  checkTogether(resolved, checked, facts);
  if (resolved.epochs === null || checked.steps !== undefined) return { ...resolved, epochs: null };
  const ofEpoch = Math.max(1, Math.floor(facts.rows / resolved.batch));
  return { ...resolved, steps: resolved.epochs * ofEpoch };
}

function checkTogether(
  { batch, pac, preset }: TrainOptions,
  given: TrainOptionsInput,
  { kind, rows }: DataFacts,
): void {
  if (kind === "points" && "tablesOnly" in PRESETS[preset]) throw new ZerosumError("train.preset-points", { preset });
  if (given.epochs !== undefined && given.steps !== undefined)
    throw new ZerosumError("train.epochs-and-steps", { epochs: given.epochs, steps: given.steps });
  if (given.epochs !== undefined && !Number.isFinite(rows))
    throw new ZerosumError("train.endless", { epochs: given.epochs });
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

/** The network of G. */
export const networkOptions = (options: TrainOptions): NetworkOptions => ({
  kind: options.network,
  width: options.width,
  depth: options.depth,
  activation: options.activation,
  normalization: options.normalization,
  dropout: options.dropout,
});

/** The network of D. */
export const discriminatorOptions = (options: TrainOptions): NetworkOptions => ({
  kind: options.discriminatorNetwork,
  width: options.width,
  depth: options.depth,
  activation: options.discriminatorActivation,
  normalization: options.discriminatorNormalization,
  dropout: options.discriminatorDropout,
});
