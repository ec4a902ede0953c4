import type { DecodedColumns, Notice } from "@zerosum/core";
import type { GenerateJob, GenerateMessage } from "./worker/generate-worker.ts";
import { receivedError } from "./worker/messages.ts";
import { startWorker } from "./worker/start.ts";

/** Generates rows in a thread of its own, and yields them block by block as they are asked for. */
export async function* generateInWorker(
  job: Omit<GenerateJob, "taken">,
  onNotice?: (notice: Notice) => void,
): AsyncGenerator<DecodedColumns, void> {
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const workerData: GenerateJob = { ...job, taken };
  const worker = startWorker(new URL("./worker/generate-worker.js", import.meta.url), workerData);
  const waiting: (GenerateMessage | Error)[] = [];
  let wake: () => void = () => undefined;
  const deliver = (message: GenerateMessage | Error): void => {
    waiting.push(message);
    wake();
  };
  worker.on("message", deliver);
  worker.on("error", deliver);
  worker.on("exit", (code) => deliver(new Error(`The generating thread ended early, with code ${code}.`)));
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  try {
    for (;;) {
      while (waiting.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const message = waiting.shift() as GenerateMessage | Error;
      if (message instanceof Error) throw message;
      if (message.type === "error") throw receivedError(message);
      if (message.type === "end") return;
      if (message.type === "notice") {
        onNotice?.(message.notice);
        continue;
      }
      yield message.columns;
      Atomics.add(taken, 0, 1);
      Atomics.notify(taken, 0);
    }
  } finally {
    Atomics.store(taken, 0, -1);
    Atomics.notify(taken, 0);
    // It ends after the block under way: ONNX Runtime aborts the process where a thread is terminated within a run.
    await ended;
  }
}
