import { ZerosumError } from "../errors.ts";
import type { NetworkOptions } from "../networks/index.ts";
import { OBJECTIVES } from "../objectives/index.ts";
import { type DataFacts, defaultsFor, followed } from "./defaults.ts";
import { parseOptions, type TrainOptions, type TrainOptionsInput } from "./options-schema.ts";
import { PRESETS, type PresetName } from "./presets.ts";

/** What a preset may say, as data. */
interface Preset {
  readonly set?: Partial<TrainOptions>;
  readonly plane?: Partial<TrainOptions>;
  readonly table?: Partial<TrainOptions>;
  readonly times?: Partial<Record<Grown, number>>;
  /** What it is for, where it is not for both. */
  readonly only?: DataFacts["kind"];
}

type Grown = "steps" | "batch" | "width";

/** The defaults as a preset changes them. */
function applyPreset(defaults: TrainOptions, preset: PresetName, { kind, columns }: DataFacts): TrainOptions {
  const { set = {}, plane = {}, table = {}, times = {} }: Preset = PRESETS[preset];
  const grown = Object.fromEntries(
    Object.entries(times).map(([name, factor]) => [name, Math.round(defaults[name as Grown] * factor)]),
  );
  const own = kind === "table" ? table : columns === 2 ? plane : {};
  return { ...defaults, ...grown, ...set, ...own, preset };
}

/**
 * Checks `given` and fills in the rest by the data and the objective.
 * @throws ZerosumError naming the option, what was got, and what is allowed.
 */
export function resolveOptions(given: TrainOptionsInput, facts: DataFacts): TrainOptions {
  const checked = parseOptions(given);
  const defaults = applyPreset(defaultsFor(facts), (checked.preset ?? "balanced") as PresetName, facts);
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
  const { only = kind }: Preset = PRESETS[preset];
  if (only !== kind) throw new ZerosumError("train.preset", { preset, kind });
  if (given.epochs !== undefined && given.steps !== undefined)
    throw new ZerosumError("train.epochs-and-steps", { epochs: given.epochs, steps: given.steps });
  if (given.epochs !== undefined && !Number.isFinite(rows))
    throw new ZerosumError("train.endless", { epochs: given.epochs });
  if (batch % pac !== 0)
    throw new ZerosumError("train.pac", { batch, pac, nearest: Math.max(pac, batch - (batch % pac)) });
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
