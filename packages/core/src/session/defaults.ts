import type { TrainOptions } from "./options-schema.ts";

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
  patience: null,
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
export const followed = (options: Partial<TrainOptions>): Partial<TrainOptions> =>
  Object.fromEntries(
    Object.entries(FOLLOWING).flatMap(([own, other]) => {
      const value = options[own as Following] ?? options[other];
      return value === undefined ? [] : [[own, value]];
    }),
  );

/** Every option as the data have it, where nothing is given. */
export function defaultsFor(facts: DataFacts): TrainOptions {
  const defaults = chosenBy(facts);
  return { ...defaults, ...followed(defaults) } as TrainOptions;
}

/**
 * Steps of a table's game, by the square root of its rows, in whole hundreds: D has few rows by heart sooner. (Of 9,900
 * rows 5,000 steps learn too little, and 20,000 are no better than 14,000.)
 */
const tableSteps = (rows: number, width: number): number => {
  // A step of a wide table takes longer, in proportion: so that it ends the same day, it has fewer.
  const share = Math.max(FEWEST, Math.min(1, WIDE / width));
  return 100 * Math.round(share * Math.min(200, 1.4 * Math.sqrt(rows)));
};
/** The most numbers of an encoded row that is a point of a plane. */
const PLANE = 2;
/** The numbers of an encoded row from which on there are fewer steps, and the least share that is left of them. */
const [WIDE, FEWEST] = [400, 0.15];

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
    steps: small ? 3000 : tableSteps(rows, columns),
    batch: small ? 128 : 256,
    latent: 64,
    network: "residual",
    width: small ? 128 : 256,
    depth: 1,
    // A curve in a plane of two numbers is learnt by smooth networks, as points are; where there are categories, piecewise
    // linear ones are better.
    activation: columns <= PLANE ? "tanh" : "leakyRelu",
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
