import type { Said } from "../../worker/game-messages.ts";
import type { RowsAnswer, RowsRequest } from "../../worker/rows-messages.ts";

/** The columns of numbers of a file, read by a worker of its own. Rejects with what is {@link Said} of it where it cannot be. */
export function readNumbers(file: File): Promise<Extract<RowsAnswer, { type: "read" }>> {
  const worker = new Worker(new URL("../../worker/rows-worker.ts", import.meta.url), { type: "module" });
  return new Promise<Extract<RowsAnswer, { type: "read" }>>((resolve, reject: (reason: Said) => void) => {
    worker.onmessage = ({ data }: MessageEvent<RowsAnswer>) =>
      data.type === "read" ? resolve(data) : reject(data.message);
    worker.onerror = ({ message }) => reject({ en: message, ko: message });
    worker.postMessage({ file } satisfies RowsRequest);
  }).finally(() => worker.terminate());
}
