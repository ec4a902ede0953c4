import { availableParallelism } from "node:os";
import {
  factsOf,
  type Notice,
  type Outcome,
  resolveOptions,
  type TrainingEvent,
  type TrainOptions,
  type TrainOptionsInput,
  ZerosumError,
} from "@zerosum/core";
import { type LoadedData, type LoadOptions, type LoadStage, loadData } from "./data.ts";
import { openRuntime } from "./engine/choose.ts";
import { TrainedModel } from "./model.ts";
import { receivedError } from "./worker/messages.ts";
import { startWorker } from "./worker/start.ts";
import type { TrainJob, TrainMessage } from "./worker/train-worker.ts";

/** What a training says while it runs, besides the events of the game itself. */
export type TrainEvent =
  | LoadStage
  | ({ readonly type: "data" } & Omit<LoadedData, "data">)
  | { readonly type: "options"; readonly options: TrainOptions }
  | { readonly type: "device"; readonly device: string; readonly threads: number; readonly notice?: Notice }
  | TrainingEvent;

/** The options of a training, how to read its source, and who listens. */
export interface TrainRequest extends TrainOptionsInput, Omit<LoadOptions, "keepRare"> {
  /** Called for each event, in the caller's thread. */
  readonly onEvent?: (event: TrainEvent) => void;
  /** Stops the training after the step under way; what was learnt is kept. */
  readonly signal?: AbortSignal;
}

/** What a training would do, without doing it. */
export interface TrainingPlanSummary {
  readonly data: Omit<LoadedData, "data">;
  readonly options: TrainOptions;
}

const ownKeys = ["onEvent", "signal", "read", "as"] as const;

/** Everything but what is not an option of the game. */
function optionsIn(request: TrainRequest): TrainOptionsInput {
  return Object.fromEntries(
    Object.entries(request).filter(([key]) => !(ownKeys as readonly string[]).includes(key)),
  ) as TrainOptionsInput;
}

async function prepare(source: string, request: TrainRequest): Promise<{ loaded: LoadedData; options: TrainOptions }> {
  const given = optionsIn(request);
  // Refuses bad options before any file is read.
  const { numbers } = resolveOptions(given, { kind: "table", columns: 1, rows: 2 });
  const loaded = await loadData(source, {
    ...request,
    numbers,
    ...(request.onEvent && { onStage: request.onEvent }),
  });
  const options = resolveOptions(given, factsOf(loaded.data));
  // Threads are part of what decides the bits: they are settled here, once. Tiny games run fastest on one.
  const threads = options.threads ?? (loaded.kind === "points" ? 1 : Math.min(2, availableParallelism()));
  return { loaded, options: { ...options, threads } };
}

/** Reads `source` and resolves the options, and trains nothing: a dry run. */
export async function planTraining(source: string, request: TrainRequest = {}): Promise<TrainingPlanSummary> {
  const { loaded, options } = await prepare(source, request);
  const { data: _, ...summary } = loaded;
  return { data: summary, options };
}

/**
 * Trains a generative adversarial network on a CSV file, or on a known density such as `mixture` or `ring:modes=8`.
 * It runs in threads of its own: the caller's event loop stays free.
 * @throws ZerosumError for a source or an option that cannot be used, and where the losses are not finite from the start.
 * @example const model = await train("customers.csv", { seed: 1, onEvent: (e) => console.log(e.type) });
 */
export async function train(source: string, request: TrainRequest = {}): Promise<TrainedModel> {
  const { loaded, options } = await prepare(source, request);
  const { data, ...summary } = loaded;
  request.onEvent?.({ type: "data", ...summary });
  request.onEvent?.({ type: "options", options });
  const { runtime, notice } = await openRuntime({
    device: options.device as "auto",
    threads: options.threads as number,
  });
  request.onEvent?.({ type: "device", device: runtime.device, threads: runtime.threads, ...(notice && { notice }) });

  const outcome = await runInWorker({ options, data, stop: new Int32Array(new SharedArrayBuffer(4)) }, request);
  if (outcome.step === 0 && outcome.reason === "diverged") {
    throw new ZerosumError("train.diverged-at-once", { learningRate: options.learningRate });
  }
  return TrainedModel.of(loaded, options, outcome, runtime);
}

function runInWorker(job: TrainJob, { onEvent, signal }: TrainRequest): Promise<Outcome> {
  const stop = (): void => {
    Atomics.store(job.stop, 0, 1);
  };
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop, { once: true });
  const worker = startWorker(new URL("./worker/train-worker.js", import.meta.url), job);
  return new Promise<Outcome>((resolve, reject) => {
    worker.on("message", (message: TrainMessage) => {
      if (message.type === "event") onEvent?.(message.event);
      else if (message.type === "outcome") resolve(message.outcome);
      else reject(receivedError(message));
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`The training thread ended early, with code ${code}.`)));
  }).finally(() => {
    signal?.removeEventListener("abort", stop);
    return worker.terminate();
  });
}
