/**
 * The presets by name. `ctgan` is the game of Xu et al. (Modeling tabular data using conditional GAN, NeurIPS 2019) as the
 * paper has it; generated rows draw their condition from the data's own frequencies. `live` is a game of points to be
 * watched: many short iterations a second, on the plane with a little R1, without which it circles. `set` stands in place of
 * defaults, `plane` too where points are of the plane and `table` for tables, `times` multiplies them; options.ts checks
 * their names and types.
 */
export const PRESETS = {
  fast: { times: { steps: 1 / 4 } },
  balanced: {},
  best: { times: { steps: 3 / 2, batch: 2, width: 3 / 2 }, table: { refine: 6 } },
  live: { only: "points", set: { batch: 64, discriminatorSteps: 2, steps: 6000 }, plane: { r1: 0.1 } },
  ctgan: {
    only: "table",
    set: {
      objective: "wgan-gp",
      sampling: "by-category",
      numbers: "modes",
      epochs: 300,
      batch: 500,
      latent: 128,
      network: "concat-residual",
      width: 256,
      depth: 2,
      activation: "relu",
      normalization: "batch",
      dropout: 0,
      discriminatorNetwork: "mlp",
      discriminatorActivation: "leakyRelu",
      discriminatorNormalization: "none",
      discriminatorDropout: 0.5,
      relaxation: "soft",
      temperature: 0.2,
      pac: 10,
      learningRate: 2e-4,
      discriminatorLearningRate: 2e-4,
      beta1: 0.5,
      beta2: 0.9,
      weightDecay: 1e-6,
      schedule: "constant",
      warmUp: 0,
      penaltyFloor: 1,
      moments: 0,
      average: 0,
      refine: 1,
    },
  },
} as const;

/** The name of a preset. */
export type PresetName = keyof typeof PRESETS;
/** The names, in the order in which they are listed. */
export const PRESET_NAMES = Object.keys(PRESETS) as [PresetName, ...PresetName[]];
/** The names of those that say something of tables, or of points. */
export const presetsFor = (kind: "points" | "table"): readonly PresetName[] =>
  PRESET_NAMES.filter((name) => !("only" in PRESETS[name]) || PRESETS[name].only === kind);
