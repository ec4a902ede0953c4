import { parentPort, workerData } from "node:worker_threads";
import {
  type Checkpoint,
  type DrawSpec,
  type FeedSource,
  type Outcome,
  play,
  type TrainingData,
  type TrainingEvent,
  type TrainOptions,
} from "@zerosum/core";
import { openRuntime } from "../engine/choose.ts";
import type { FeederJob } from "./feeder-worker.ts";
import { postError, type WorkerError } from "./messages.ts";
import { Ring, ringFeeds } from "./ring.ts";
import { startWorker } from "./start.ts";

/** What the training thread is started with. */
export interface TrainJob {
  readonly options: TrainOptions;
  readonly data: TrainingData;
  readonly checkpoint?: Checkpoint;
  /** Element 0 becomes 1 when the training is to stop: the thread is too busy to take messages. */
  readonly stop: Int32Array;
}

/** What the training thread says. */
export type TrainMessage =
  | { readonly type: "event"; readonly event: TrainingEvent }
  | { readonly type: "outcome"; readonly outcome: Outcome }
  | WorkerError;

const post = (message: TrainMessage): void => parentPort?.postMessage(message);

/** Feeds from a second thread, which draws them a few steps ahead. */
async function threadedFeeds(
  job: TrainJob,
  draws: readonly DrawSpec[],
  from: number,
): Promise<FeedSource & { close(): void }> {
  const handle = Ring.allocate(draws);
  const workerData: FeederJob = { options: job.options, data: job.data, ring: handle, from };
  const worker = startWorker(new URL("./feeder-worker.js", import.meta.url), workerData);
  worker.on("error", (error) => {
    throw error;
  });
  return ringFeeds(handle);
}

async function run(job: TrainJob): Promise<void> {
  const { runtime } = await openRuntime({ device: job.options.device, threads: job.options.threads ?? 1 });
  let feeds: (FeedSource & { close(): void }) | undefined;
  const events = play(
    job.options,
    job.data,
    {
      runtime,
      feeds: async (_, draws, from) => {
        feeds = await threadedFeeds(job, draws, from);
        return feeds;
      },
      now: () => performance.now() / 1000,
      signal: {
        get aborted() {
          return Atomics.load(job.stop, 0) === 1;
        },
      },
    },
    job.checkpoint,
  );
  try {
    for (;;) {
      const { value, done } = await events.next();
      if (done) return post({ type: "outcome", outcome: value });
      post({ type: "event", event: value });
    }
  } finally {
    feeds?.close();
  }
}

run(workerData as TrainJob).catch(postError);
