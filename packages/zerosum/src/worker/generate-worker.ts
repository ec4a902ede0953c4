import { parentPort, workerData } from "node:worker_threads";
import { type DecodedColumns, type Notice, openGenerator, readModel } from "@zerosum/core";
import { openRuntime, type RuntimeRequest } from "../engine/choose.ts";
import { postError, type WorkerError } from "./messages.ts";

/** How many blocks may wait for the reader: what keeps memory constant. */
const AHEAD = 3;

/** What the generating thread is started with. */
export interface GenerateJob extends RuntimeRequest {
  /** The model's file, as bytes. */
  readonly model: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  /** Element 0 counts the blocks that the reader has taken; −1 once it has left. */
  readonly taken: Int32Array;
}

/** What the generating thread says. */
export type GenerateMessage =
  | { readonly type: "notice"; readonly notice: Notice }
  | { readonly type: "block"; readonly columns: DecodedColumns }
  | { readonly type: "end" }
  | WorkerError;

const post = (message: GenerateMessage): void => parentPort?.postMessage(message);

async function run({ model, from, to, seed, taken, ...request }: GenerateJob): Promise<void> {
  const { runtime, notice } = await openRuntime(request);
  if (notice) post({ type: "notice", notice });
  const generator = await openGenerator(readModel(model), runtime, { seed });
  let sent = 0;
  for await (const { columns } of generator.blocks(from, to)) {
    post({ type: "block", columns });
    sent++;
    for (;;) {
      const got = Atomics.load(taken, 0);
      if (got < 0) return;
      if (sent - got < AHEAD) break;
      Atomics.wait(taken, 0, got);
    }
  }
  post({ type: "end" });
}

run(workerData as GenerateJob).catch(postError);
