export const options = {
  "option.unknown": (p: { name: string; suggestion: string | undefined; names: readonly string[] }) =>
    `Cannot read the options: got the unknown option ${p.name}; ${p.suggestion ? `did you mean ${p.suggestion}?` : `expected one of ${p.names.join(", ")}`}`,
  "option.choice": (p: { name: string; got: string; choices: readonly string[]; suggestion: string | undefined }) =>
    `Cannot use ${p.name}: got "${p.got}"; expected one of ${p.choices.join(", ")}${p.suggestion ? `; did you mean ${p.suggestion}?` : ""}`,
  "option.range": (p: OptionRange) =>
    `Cannot use ${p.name}: got ${p.got}; expected a ${p.whole ? "whole number" : "number"}${p.above !== undefined ? ` above ${p.above}` : ""}${p.from !== undefined ? ` from ${p.from}` : ""}${p.to !== undefined && p.to < Number.MAX_SAFE_INTEGER ? ` up to ${p.to}` : ""}`,
  "option.keepRare": "Learn categories that fewer than 5 rows hold as well, which may name a person",
  "option.seed": "The number that every random choice follows from (1)",
  "option.preset": "A named choice of options; those given by name win over it (balanced)",
  "option.objective": "The game that G and D play",
  "option.steps": "Iterations of Algorithm 1, over which the learning rate falls",
  "option.epochs": "How often all rows are gone through, in place of steps",
  "option.maxSteps": "Stop after this many steps, the schedule unchanged",
  "option.patience":
    "Stop after so many estimates, of which there are 20 or fewer, that were no better than one before",
  "option.maxTime": "Stop after this long, for example 90s, 10m or 1h",
  "option.batch": "Rows of a batch",
  "option.discriminatorSteps": "Steps of D for each step of G: the paper's k (1)",
  "option.sampling":
    "Which rows a batch has: all alike, or CTGAN's, whose categories G is told, rare ones more often (uniform)",
  "option.numbers": "How numbers are encoded: by the score of their rank, or by CTGAN's modes of a mixture (quantile)",
  "option.latent": "Numbers in z, the generator's noise",
  "option.latentDistribution": "What z is drawn from (normal)",
  "option.network":
    "The kind of G, and of D unless it has its own: plain layers, residual blocks, or CTGAN's widening blocks",
  "option.width": "Units of a hidden layer",
  "option.depth": "Hidden layers or blocks",
  "option.activation": "The nonlinearity of G, and of D unless it has its own",
  "option.discriminatorActivation": "The nonlinearity of D",
  "option.normalization": "Normalisation within the hidden layers of G, and of D unless it has its own (none)",
  "option.dropout": "The share of hidden units of G dropped in training, and of D unless it has its own (0)",
  "option.discriminatorNetwork": "The kind of D",
  "option.discriminatorNormalization": "Normalisation within the hidden layers of D",
  "option.discriminatorDropout": "The share of hidden units of D dropped in training",
  "option.relaxation":
    "How D sees G's categories: as one-hots whose gradients pass straight through, or as soft draws (straight-through)",
  "option.temperature": "Temperature of G's draws of categories (0.7)",
  "option.optimizer": "The gradient rule: Adam, or SGD with momentum as in 2014 (adam)",
  "option.learningRate": "The learning rate of G, and of D unless it has its own",
  "option.discriminatorLearningRate": "The learning rate of D",
  "option.beta1": "Adam's decay of the first moment",
  "option.beta2": "Adam's decay of the second moment",
  "option.weightDecay": "L2 penalty on G's weights, within Adam's gradient (0)",
  "option.momentum": "SGD's momentum (0.9)",
  "option.schedule": "How the learning rate falls over the steps (cosine)",
  "option.warmUp": "Steps in which the learning rate rises from 0",
  "option.floor": "The share of the learning rate left at the end",
  "option.r1": "γ of the penalty on D's slope at real rows (R1)",
  "option.r2": "γ of the penalty on D's slope at generated rows (R2)",
  "option.gradientPenalty": "λ of the penalty on D's slope between real and generated rows (WGAN-GP)",
  "option.penaltyFloor": "The share of the penalties left at the end",
  "option.penaltyShare": "The share of a batch's rows at which R1 and R2 are taken (tables .25)",
  "option.moments": "Weight of the second-moment loss that holds G to every two-way table of the data (tables 1)",
  "option.refine": "Of so many generated rows the likeliest one is kept, on average: 1 keeps all (tables 3)",
  "option.label": "The label of real rows: below 1 smooths it, one-sidedly (1)",
  "option.pac": "Rows that D sees at once (PacGAN; 1)",
  "option.clip": "The bound on D's weights (Wasserstein with clipping)",
  "option.average": "Decay of the moving average of G that is sampled from; 0 for none",
  "option.device": "Where to compute: native CPU, WebAssembly, WebGPU, CUDA, or the best there is (auto)",
  "option.threads": "Threads of one step; another count gives other bits",
};

interface OptionRange {
  readonly name: string;
  readonly got: string;
  readonly whole: boolean;
  readonly above: number | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
}
