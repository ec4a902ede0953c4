// The course in one piece, since it is read from top to bottom: data, in the order in which it is taught.
import type { TrainOptionsInput } from "@zerosum/core";
import type { Edit, Setup } from "../worker/game-messages.ts";
import { all, alone, answered, type Check, drawn, measured, option, plays, reached, within } from "./checks.ts";
import type { Lesson, Seen, Start } from "./lesson.ts";

const setup = (text: string, options: TrainOptionsInput = {}, edits: readonly Edit[] = []): Setup => ({
  data: { kind: "density", text },
  options,
  edits,
});
const text = ({ setup: { data } }: Seen): string => (data.kind === "density" ? data.text : data.hash);
const dimension = (wanted: 1 | 2) => (seen: Seen) => seen.scene?.dimension === wanted;
const untouched = ({ step }: Seen): boolean => step === 0;

/** Two narrow heaps, and a G that begins between them: no point of the one is a point of the other. */
const APART = "mixture:sds=0.1";
/** One broad heap of the plane. */
const HEAP = "ring:modes=1,radius=0.1,sd=1";
/** Eight heaps in a ring, and a G that is faster than its D: it crowds where D looks away and moves on when D looks back. */
const RING = "ring:sd=0.05";
const HASTY: TrainOptionsInput = {
  objective: "non-saturating",
  discriminatorSteps: 1,
  learningRate: 0.002,
  discriminatorLearningRate: 0.0005,
  beta1: 0.5,
  r1: 0,
  r2: 0,
  steps: 3000,
};
/** As in 2014, without momentum. (Adam would hide it: it takes long steps on short gradients.) */
const PLAIN: TrainOptionsInput = {
  optimizer: "sgd",
  momentum: 0,
  warmUp: 0,
  r1: 0,
  learningRate: 0.02,
  discriminatorLearningRate: 0.1,
  discriminatorSteps: 1,
};
/** A D that has learnt to see through G before G begins, and is slow to forget it. */
const AHEAD: readonly Edit[] = [
  { step: 0, part: 0, kind: "extra", player: "discriminator", times: 300 },
  { step: 0, part: 0, kind: "set", options: { discriminatorLearningRate: 0.01 } },
];
const badStart = (objective: string): Start => ({ setup: setup(APART, { ...PLAIN, objective }, AHEAD) });
const startedBadly: Check = all(
  (seen) => alone(seen) >= 300,
  (seen) => option(seen, "optimizer") === "sgd",
  within("discriminatorLearningRate", 0, 0.01),
);
/** D alone is to learn at full speed before the first iteration. */
const AT_ONCE: TrainOptionsInput = { warmUp: 0 };
/** A critic near its best, with time to follow. */
const CRITIC: TrainOptionsInput = {
  objective: "wgan-gp",
  discriminatorSteps: 5,
  discriminatorLearningRate: 0.001,
  learningRate: 0.0005,
  gradientPenalty: 1,
};

/** Modes are found where at least so many are, by points of which half are near one. */
const finds = (modes: number) =>
  all(
    reached(400),
    measured((m) => (m.modes ?? 0) >= modes && (m.quality ?? 0) >= 0.5),
  );

/** Cards to sort in the first lesson: what each is an example of. */
export const CARDS = {
  spam: "supervised",
  prices: "supervised",
  digits: "supervised",
  groups: "unsupervised",
  density: "unsupervised",
  gan: "unsupervised",
  go: "reinforcement",
  robot: "reinforcement",
} as const;

/** The lessons, in order. */
export const LESSONS = [
  {
    id: "kinds",
    start: { setup: setup("mixture") },
    exercise: "sorting",
    tasks: [
      { id: "sort", done: answered("right", (right) => right === Object.keys(CARDS).length) },
      {
        id: "learn",
        done: all(
          reached(200),
          measured((m) => m.jsd <= 0.15),
        ),
      },
    ],
  },
  {
    id: "variable",
    start: { setup: setup("mixture") },
    exercise: "sampling",
    data: true,
    tasks: [
      {
        id: "come",
        done: all(
          answered("drawn", (n) => n >= 2000),
          answered("gap", (gap) => gap <= 0.06),
        ),
      },
      {
        id: "other",
        done: all(
          dimension(1),
          (seen) => text(seen).split(":")[0] !== "mixture",
          answered("drawn", (n) => n >= 2000),
          answered("gap", (gap) => gap <= 0.06),
        ),
        solution: { setup: setup("triangular") },
      },
    ],
  },
  {
    id: "latent",
    start: { setup: setup(HEAP, { latent: 1 }) },
    controls: ["latent", "latentDistribution"],
    tasks: [
      {
        id: "curve",
        done: all(dimension(2), within("latent", 1, 1), reached(400)),
        solution: { setup: setup(HEAP, { latent: 1 }) },
      },
      {
        id: "sheet",
        done: all(
          dimension(2),
          within("latent", 2),
          reached(200),
          measured((m) => m.jsd <= 0.1),
        ),
        solution: { setup: setup(HEAP, { latent: 2 }) },
      },
    ],
  },
  {
    id: "game",
    start: { setup: setup("mixture") },
    exercise: "banknote",
    tasks: [
      {
        id: "first",
        done: all(
          reached(20),
          measured((m) => m.jsd <= 0.3),
        ),
      },
      { id: "good", done: measured((m) => m.jsd <= 0.03) },
      {
        id: "undecided",
        done: measured(
          (m) => m.jsd <= 0.03 && Math.abs(m.realScore - 0.5) <= 0.05 && Math.abs(m.fakeScore - 0.5) <= 0.05,
        ),
      },
    ],
  },
  {
    id: "value",
    start: { setup: setup(APART, { objective: "minimax", ...AT_ONCE }) },
    exercise: "formula",
    alone: 50,
    tasks: [
      {
        id: "real",
        done: all(
          untouched,
          (seen) => alone(seen) > 0,
          drawn((r) => r.realScore >= 0.95),
        ),
      },
      {
        id: "fake",
        done: all(
          untouched,
          (seen) => alone(seen) > 0,
          drawn((r) => r.fakeScore <= 0.05),
        ),
      },
      {
        id: "rise",
        done: all(
          untouched,
          (seen) => alone(seen) > 0,
          drawn((r) => r.value >= -0.05),
        ),
      },
    ],
  },
  {
    id: "minimises",
    start: null,
    exercise: "loss",
    tasks: [
      { id: "zero", done: answered("score", (y) => y <= 0.01) },
      { id: "fall", done: answered("score", (y) => Math.log(1 - y) <= -4) },
    ],
  },
  {
    id: "ratio",
    start: { setup: setup("mixture", { objective: "minimax", ...AT_ONCE }) },
    alone: 50,
    tasks: [
      {
        id: "meet",
        done: all(
          untouched,
          (seen) => alone(seen) >= 100,
          drawn((r) => r.offBest <= 0.04 && r.divergence >= 0.05),
        ),
      },
      {
        id: "half",
        done: all(
          reached(400),
          measured((m) => m.jsd <= 0.03),
          drawn((r) => r.offHalf <= 0.1),
        ),
      },
    ],
  },
  {
    id: "stalls",
    start: badStart("minimax"),
    exercise: "losses",
    controls: ["objective"],
    tasks: [
      {
        id: "stuck",
        done: all(
          startedBadly,
          plays("minimax"),
          reached(200),
          measured((m) => m.jsd >= 0.6),
        ),
        solution: badStart("minimax"),
      },
      {
        id: "moves",
        done: all(
          startedBadly,
          plays("non-saturating"),
          measured((m) => m.step <= 600 && m.jsd <= 0.4),
        ),
        solution: badStart("non-saturating"),
      },
    ],
  },
  {
    id: "collapse",
    start: { setup: setup(RING, HASTY) },
    controls: ["r1", "r2", "pac", "objective", "discriminatorSteps"],
    tasks: [
      {
        id: "see",
        done: all(
          dimension(2),
          reached(400),
          measured((m) => m.modes !== null && m.modes <= 4),
        ),
        solution: { setup: setup(RING, HASTY) },
      },
      {
        id: "penalty",
        done: all(
          dimension(2),
          (seen) => within("r1", 0.01)(seen) || within("r2", 0.01)(seen),
          plays("non-saturating", "minimax"),
          finds(7),
        ),
        solution: { setup: setup(RING, { ...HASTY, r1: 4, r2: 4 }) },
      },
      {
        id: "pack",
        done: all(dimension(2), within("pac", 2), finds(7)),
        solution: { setup: setup(RING, { ...HASTY, pac: 2 }) },
      },
      {
        id: "pair",
        done: all(dimension(2), plays("relativistic"), finds(7)),
        solution: { setup: setup(RING, { ...HASTY, objective: "relativistic", r1: 4, r2: 4 }) },
      },
    ],
  },
  {
    id: "distance",
    start: { setup: setup(APART, CRITIC) },
    controls: ["objective", "clip", "gradientPenalty"],
    tasks: [
      {
        id: "far",
        done: all(
          plays("wgan-gp", "wasserstein"),
          measured((_, curve) => curve.some((m) => m.discriminatorLoss <= -0.3)),
        ),
      },
      {
        id: "near",
        done: all(
          plays("wgan-gp", "wasserstein"),
          measured(
            (m, curve) =>
              curve.some(({ discriminatorLoss }) => discriminatorLoss <= -0.3) &&
              Math.abs(m.discriminatorLoss) <= 0.1 &&
              m.jsd <= 0.25,
          ),
        ),
        solution: { setup: setup(APART, CRITIC) },
      },
    ],
  },
  {
    id: "pairs",
    start: { setup: setup("mixture", { objective: "non-saturating" }) },
    controls: ["objective", "r1", "r2"],
    tasks: [
      {
        id: "level",
        done: all(
          plays("relativistic"),
          reached(200),
          measured(
            (m) => Math.abs(m.discriminatorLoss - Math.LN2) <= 0.03 && Math.abs(m.generatorLoss - Math.LN2) <= 0.03,
          ),
        ),
        solution: { setup: setup("mixture", { objective: "relativistic", r1: 0.1, r2: 0.1 }) },
      },
      {
        id: "learnt",
        done: all(
          plays("relativistic"),
          reached(200),
          measured((m) => m.jsd <= 0.1),
        ),
        solution: { setup: setup("mixture", { objective: "relativistic", r1: 0.1, r2: 0.1 }) },
      },
    ],
  },
] as const satisfies readonly Lesson[];
