import { parentPort, workerData } from "node:worker_threads";
import { createFeeder, type TrainingData, type TrainOptions } from "@zerosum/core";
import { Ring, type RingHandle } from "./ring.ts";

/** What the feeder's thread is started with. */
export interface FeederJob {
  readonly options: TrainOptions;
  readonly data: TrainingData;
  readonly ring: RingHandle;
  /** The last step already taken. */
  readonly from: number;
}

// Draws noise and batches ahead of the training thread, until that one leaves.
const { options, data, ring: handle, from } = workerData as FeederJob;
const ring = new Ring(handle);
const feeder = createFeeder(options, data, handle.draws);
try {
  for (let step = from + 1; ring.put((slot) => feeder.fill(step, slot)); step++);
} finally {
  parentPort?.close();
}
