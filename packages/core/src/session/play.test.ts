import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { fitEncoder } from "../encoder/index.ts";
import { type OrtModule, ortRuntime } from "../engine/index.ts";
import { readTable } from "../table/index.ts";
import { inlineFeeds, type StopSignal, type TrainingEvent } from "../training/index.ts";
import { factsOf, type TrainingData } from "./data.ts";
import { resolveOptions } from "./options.ts";
import type { TrainOptionsInput } from "./options-schema.ts";
import { type Checkpoint, type Outcome, play } from "./play.ts";

const mixture: TrainingData = { kind: "density", name: "mixture", options: {} };
const small: TrainOptionsInput = { steps: 60, width: 16, batch: 32, threads: 1 };

interface Trial {
  readonly data?: TrainingData;
  readonly checkpoint?: Checkpoint;
  readonly onCheckpoint?: (checkpoint: Checkpoint) => void;
  readonly signal?: StopSignal;
  readonly now?: () => number;
}

/** Trains in this thread; the events, and what is left at the end. */
async function trial(
  given: TrainOptionsInput,
  { data = mixture, checkpoint, onCheckpoint = () => undefined, signal, now = () => 0 }: Trial = {},
): Promise<{
  events: TrainingEvent[];
  outcome: Outcome;
}> {
  const options = resolveOptions({ ...small, ...given }, factsOf(data));
  const runtime = ortRuntime(ort as unknown as OrtModule, {
    device: "cpu",
    threads: 1,
    version: "test",
    inPlace: true,
  });
  const platform = { runtime, feeds: inlineFeeds, now, onCheckpoint, ...(signal && { signal }) };
  const run = play(options, data, platform, checkpoint);
  const events: TrainingEvent[] = [];
  for (;;) {
    const { value, done } = await run.next();
    if (done) return { events, outcome: value };
    events.push(value);
  }
}

describe("the estimates of a training", () => {
  const tiny = { steps: 1700, width: 4, depth: 1, batch: 4 };
  const estimatesOf = (events: readonly TrainingEvent[]) => events.filter((event) => event.type === "estimate");

  it("come at fixed steps and at the end, the same every time, and change nothing of the game", async () => {
    const [a, b] = [await trial(tiny), await trial(tiny)];
    expect(estimatesOf(a.events).map(({ step }) => step)).toEqual([800, 1600, 1700]);
    expect(estimatesOf(b.events)).toEqual(estimatesOf(a.events));
    expect(a.outcome.history).toEqual(a.events.filter(({ type }) => type === "progress" || type === "estimate"));
    // A shorter run has its own last estimate; its game is the longer one's.
    const shorter = await trial({ ...tiny, maxSteps: 900 });
    const rest = await trial(tiny, { checkpoint: shorter.outcome });
    expect(rest.outcome.variables).toEqual(a.outcome.variables);
  });

  it("and the game go on from a checkpoint as if nothing had happened", async () => {
    const checkpoints: Checkpoint[] = [];
    const whole = await trial(tiny, { onCheckpoint: (checkpoint) => checkpoints.push(structuredClone(checkpoint)) });
    expect(checkpoints.map(({ step }) => step)).toEqual([800, 1600]);
    for (const checkpoint of checkpoints) {
      const { outcome, events } = await trial(tiny, { checkpoint });
      expect(outcome).toEqual(whole.outcome);
      const { step } = checkpoint;
      const later = (event: TrainingEvent) => event.step > step && event.type !== "pace";
      expect(events.filter(later)).toEqual(whole.events.filter(later));
    }
  });

  it("say of a density how many of its modes are found, and of a G that has learnt nothing how far it is", async () => {
    const [first] = estimatesOf((await trial({ ...tiny, learningRate: 1e-9, discriminatorLearningRate: 1e-9 })).events);
    expect(first.modes?.of).toBe(2);
    expect(first.auc).toBeGreaterThan(0.6);
    expect(first.auc - 0.5).toBeGreaterThan(4 * first.standardError);
  });

  it("end it where patience is over", async () => {
    const still = { ...tiny, steps: 8000, learningRate: 1e-9, discriminatorLearningRate: 1e-9, patience: 2 };
    const { events, outcome } = await trial(still);
    expect(outcome).toMatchObject({ step: 2400, reason: "patience" });
    expect(events.at(-1)).toEqual({ type: "stop", step: 2400, reason: "patience" });
    expect(estimatesOf(events).map(({ step }) => step)).toEqual([800, 1600, 2400]);
  });
});

describe("a training", () => {
  it("gives bit-identical weights for the same seed, and others for another", async () => {
    const [a, b, c] = [await trial({}), await trial({}), await trial({ seed: 2 })];
    expect(b.outcome.variables).toEqual(a.outcome.variables);
    expect(c.outcome.variables["generator.parameters"].data).not.toEqual(
      a.outcome.variables["generator.parameters"].data,
    );
  });

  it("goes on from a checkpoint as if it had not been stopped, bit for bit", async () => {
    const whole = await trial({});
    const half = await trial({ maxSteps: 23 });
    expect(half.outcome).toMatchObject({ step: 23, reason: "steps" });
    const rest = await trial({}, { checkpoint: half.outcome });
    expect(rest.outcome.step).toBe(60);
    expect(rest.outcome.variables).toEqual(whole.outcome.variables);
  });

  it("stops at the next step when asked to, and keeps what was learnt", async () => {
    let asked = 0;
    const signal = {
      get aborted() {
        return ++asked >= 10;
      },
    };
    const { outcome } = await trial({}, { signal });
    expect(outcome).toMatchObject({ step: 10, reason: "aborted" });
    expect(outcome.variables).toEqual((await trial({ maxSteps: 10 })).outcome.variables);
  });

  it("stops when the time is over, at a step that maxSteps gives again", async () => {
    let clock = 0;
    const { outcome } = await trial({ maxTime: 5 }, { now: () => clock++ });
    expect(outcome).toMatchObject({ step: 5, reason: "time" });
    expect(outcome.variables).toEqual((await trial({ maxSteps: 5 })).outcome.variables);
  });

  it("that diverges stops at the last report at which all was well", async () => {
    const { outcome, events } = await trial({
      optimizer: "sgd",
      learningRate: 100,
      objective: "least-squares",
      r1: 1000,
    });
    expect(outcome.reason).toBe("diverged");
    expect(events.at(-1)).toMatchObject({ type: "stop", reason: "diverged", step: outcome.step });
    for (const { data } of Object.values(outcome.variables)) expect(data.every(Number.isFinite)).toBe(true);
  });

  it("reports V(D,G) and both losses as they go", async () => {
    const { events, outcome } = await trial({});
    expect(events[0]).toMatchObject({ type: "start", step: 0, steps: 60 });
    const progress = events.filter((event) => event.type === "progress");
    expect(progress.map(({ step }) => step)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(outcome.history).toEqual(progress);
    for (const { value, discriminatorLoss } of progress) {
      expect(value).toBeLessThan(0);
      expect(discriminatorLoss).toBeGreaterThanOrEqual(-value - 1e-6); // the loss is −V and the penalties
    }
  });

  it.each(["minimax", "non-saturating", "least-squares", "wasserstein", "wgan-gp", "hinge", "relativistic"])(
    "by %s runs with packing, smoothing, k = 2 and every network",
    async (objective) => {
      for (const network of ["mlp", "residual", "concat-residual"] as const) {
        const { outcome } = await trial({
          objective,
          network,
          pac: 2,
          label: 0.9,
          discriminatorSteps: 2,
          dropout: 0.3,
          normalization: network === "mlp" ? "layer" : "none",
          steps: 5,
        });
        expect(outcome).toMatchObject({ step: 5, reason: "steps" });
      }
    },
  );

  it("runs with batch norm in both players, by SGD, on the plane", async () => {
    const ring: TrainingData = { kind: "density", name: "ring", options: {} };
    const { outcome } = await trial({ normalization: "batch", optimizer: "sgd", steps: 10 }, { data: ring });
    expect(outcome).toMatchObject({ step: 10, reason: "steps" });
    const buffers = outcome.variables["generator.buffers"].data;
    expect(buffers.some((x) => x !== 0 && x !== 1)).toBe(true);
  });

  it("runs on a table", async () => {
    const text = Array.from({ length: 90 }, (_, i) => `${i % 3 ? "a" : "b"},${i * 1.5},${i % 7 ? i * i : ""}`).join(
      "\n",
    );
    const table = await readTable(`kind,size,area\n${text}\n`);
    const encoder = fitEncoder(table);
    const data: TrainingData = { kind: "table", encoder: encoder.state, encoded: encoder.encode(table) };
    const { outcome } = await trial({ steps: 20, refine: 1 }, { data });
    expect(outcome).toMatchObject({ step: 20, reason: "steps", refinement: null });
  });
});

describe("options", () => {
  it.each([
    [
      { objective: "minmax" },
      'Cannot use objective: got "minmax"; expected one of minimax, non-saturating, least-squares, wasserstein, wgan-gp, hinge, relativistic; did you mean minimax?',
    ],
    [{ batch: -1 }, "Cannot use batch: got -1; expected a whole number from 2 up to 65536"],
    [{ learningRate: 0 }, "Cannot use learningRate: got 0; expected a number above 0 up to 100"],
    [{ steps: 1.5 }, "Cannot use steps: got 1.5; expected a whole number from 1 up to 100000000"],
    [
      { batch: 500, pac: 7 },
      "Cannot train: batch must be a multiple of pac: got batch 500 and pac 7; use batch 497, or pac 1",
    ],
    [{ bach: 5 }, "Cannot read the options: got the unknown option bach; did you mean batch?"],
  ] as [TrainOptionsInput, string][])("refuse %o", (given, text) => {
    expect(() => resolveOptions(given, { kind: "points", columns: 1, rows: 100 })).toThrow(text);
  });
});
