import { type Runtime, State, type Variable } from "../engine/index.ts";
import { type GeneratorShape, tableFeatures } from "../networks/index.ts";
import type { Moments } from "../objectives/index.ts";
import type { Refinement } from "../refinement/index.ts";
import {
  compileStep,
  type DrawSpec,
  type Feeder,
  type FeedSource,
  type StopReason,
  type StopSignal,
  type TrainingEvent,
  train,
} from "../training/index.ts";
import { openTrainingSource, type TrainingData } from "./data.ts";
import { openEstimator } from "./estimate.ts";
import { createGame, shapeOf } from "./game.ts";
import { measureMoments } from "./moments.ts";
import { createFeeder, firstVariables, planOf } from "./opening.ts";
import type { TrainOptions } from "./options-schema.ts";
import { refineGame } from "./refine.ts";
import { estimateEvery, type SampledGenerator, sampledGenerator, Watch } from "./watch.ts";

/** Where a training stands: enough to go on from, bit for bit. */
export interface Checkpoint {
  readonly step: number;
  readonly variables: Readonly<Record<string, Variable>>;
  /** What was said until then, and the best G that was seen: without it, whoever goes on watches anew. */
  readonly watched?: { readonly history: readonly object[]; readonly best: SampledGenerator | null };
}

/** What a training leaves behind. */
export interface Outcome extends Omit<Checkpoint, "watched"> {
  readonly reason: StopReason;
  /** G as it is to be sampled from: as it was at the end, or at the step at which it was clearly better. */
  readonly generator: SampledGenerator;
  /** The events of progress and the estimates, in their order. */
  readonly history: readonly object[];
  /** Which rows of a table's G to keep; null where all are. */
  readonly refinement: Refinement | null;
}

/** What the platform hands in. */
export interface PlayPlatform {
  readonly runtime: Runtime;
  /** Where the feeds come from: in this thread, or from one that is ahead. */
  feeds(feeder: Feeder, draws: readonly DrawSpec[], from: number): FeedSource | Promise<FeedSource>;
  /** Seconds on any clock. */
  now(): number;
  readonly signal?: StopSignal;
  /** Is given each G that was estimated, for whoever wants to look at it. */
  onGenerator?(generator: SampledGenerator): void;
  /** Is given where the training stands at fixed steps, those of the estimates: what to go on from if it ends unasked. */
  onCheckpoint?(checkpoint: Checkpoint): void | Promise<void>;
}

/** The second moments that a table's generator is held to; points have none. */
async function momentsOf(
  runtime: Runtime,
  data: TrainingData,
  options: TrainOptions,
  shape: GeneratorShape,
): Promise<Moments | null> {
  if (data.kind !== "table" || shape.kind !== "table") return null;
  return measureMoments(
    runtime,
    shape.plan,
    tableFeatures(shape.plan),
    openTrainingSource(data, options),
    data.encoded.rows,
  );
}

/** Trains on `data` from the beginning, or from a checkpoint; the outcome's variables are copies. */
export async function* play(
  options: TrainOptions,
  data: TrainingData,
  platform: PlayPlatform,
  checkpoint?: Checkpoint,
): AsyncGenerator<TrainingEvent, Outcome> {
  const { runtime } = platform;
  const shape = shapeOf(data);
  const moments = options.moments > 0 ? await momentsOf(runtime, data, options, shape) : null;
  const game = createGame(options, shape, moments);
  const state = new State(runtime, checkpoint?.variables ?? firstVariables(game, options.seed));
  const program = await compileStep(runtime, state, game, "iteration");
  const from = checkpoint?.step ?? 0;
  const feeds = await platform.feeds(createFeeder(options, data, program.draws), program.draws, from);
  const plan = planOf(options);
  const estimator = await openEstimator(runtime, game, data, options);
  const { history: before = [], best = null } = checkpoint?.watched ?? {};
  const watch =
    estimator && new Watch(estimator, options.steps, { history: before, best, last: sampledGenerator(from, state) });
  const every = estimateEvery(options.steps, plan.reportEvery);
  const history: object[] = [...before];
  const estimateAt = async (step: number, watching: Watch): Promise<TrainingEvent> => {
    const generator = sampledGenerator(step, state);
    const estimate = await watching.look(generator);
    platform.onGenerator?.(generator);
    history.push(estimate);
    return estimate;
  };
  let ended: Pick<Outcome, "step" | "reason">;
  try {
    const events = train({
      game,
      plan,
      runtime,
      state,
      program,
      feeds,
      from,
      now: platform.now,
      ...(platform.signal && { signal: platform.signal }),
    });
    for (;;) {
      const { value, done } = await events.next();
      if (done) {
        ended = value;
        break;
      }
      if (value.type === "progress") history.push(value);
      yield value;
      if (value.type !== "progress" || value.step % every > 0) continue;
      if (watch) yield await estimateAt(value.step, watch);
      if (!watch?.isOutOf(options.patience)) {
        const watched = { history: [...history], best: watch?.best ?? null };
        await platform.onCheckpoint?.({ step: value.step, variables: state.snapshot(), watched });
        continue;
      }
      ended = { step: value.step, reason: "patience" };
      await events.return(ended);
      yield { type: "stop", ...ended };
      break;
    }
    // Who interrupts a training wants its model now; of a game that went astray there is nothing to choose.
    if (watch && watch.step > 0 && watch.step < ended.step && isWhole(ended.reason)) {
      yield await estimateAt(ended.step, watch);
    }
  } finally {
    await program.program.release();
    await watch?.release();
  }
  const variables = state.snapshot();
  const generator = (isWhole(ended.reason) && watch?.kept) || sampledGenerator(ended.step, state);
  const played = { ...ended, variables, generator, history };
  if (!isWhole(ended.reason) || options.refine === 1 || data.kind !== "table") return { ...played, refinement: null };
  const refining = refineGame(runtime, game, data, options, generator.variables);
  let refined = await refining.next();
  for (; !refined.done; refined = await refining.next()) {
    yield { type: "refine", step: ended.step, done: refined.value };
    if (platform.signal?.aborted) {
      await refining.return(undefined as never);
      return { ...played, reason: "aborted", refinement: null };
    }
  }
  return { ...played, refinement: refined.value };
}

/** Whether a training came to an end of its own. */
const isWhole = (reason: StopReason): boolean => reason !== "aborted" && reason !== "diverged";
