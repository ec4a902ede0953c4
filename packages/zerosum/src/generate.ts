import { availableParallelism } from "node:os";
import {
  BLOCK_ROWS,
  type Column,
  type ColumnType,
  type DecodedColumns,
  type Likeness,
  type Notice,
} from "@zerosum/core";
import type { GenerateJob, GenerateMessage } from "./worker/generate-worker.ts";
import { receivedError } from "./worker/messages.ts";
import { startWorker } from "./worker/start.ts";

/** What is generated, and by how many threads. */
interface GenerateRequest extends Omit<GenerateJob, "taken" | "part" | "threads"> {
  readonly threads: number | null;
  /** Whether rows are refused, so that many are chosen together. */
  readonly together: boolean;
}

/** The most rows that are chosen together: their last few share batches. */
const MOST_TOGETHER = 32 * BLOCK_ROWS;
/** Threads that are started unasked: beyond that writing is what takes the time. */
const MOST_THREADS = 4;

/**
 * Generates rows in threads of their own, and yields them block by block as they are asked for. The rows are dealt out in
 * lots, a lot to each thread in turn, and come back in their order: a row does not depend on who made it.
 */
export async function* generateInWorkers(
  { threads, together, ...job }: GenerateRequest,
  onNotice?: (notice: Notice) => void,
): AsyncGenerator<DecodedColumns, void> {
  const rows = job.to - job.from;
  const wanted = threads ?? Math.min(MOST_THREADS, availableParallelism());
  const count = Math.max(1, Math.min(wanted, Math.ceil(rows / BLOCK_ROWS)));
  const lot = lotOf(rows, count, together ? MOST_TOGETHER : BLOCK_ROWS);
  const makers = Array.from({ length: count }, (_, index) => new Maker({ ...job, part: { index, count, lot } }));
  const likeness = { rows: 0, nearest: 0, candidates: 0, given: 0, differing: 0 };
  try {
    for (let turn = 0; ; turn++) {
      const maker = makers[turn % count];
      for (;;) {
        const message = await maker.next();
        if (message.type === "end") {
          if (job.conditions.like) onNotice?.({ code: "condition.likeness", params: likeness });
          return;
        }
        if (message.type === "lot") break;
        if (message.type === "block") yield maker.taken(message);
        else if (message.type === "likeness") add(likeness, message.likeness);
        else if (turn === 0) onNotice?.(message.notice);
      }
    }
  } finally {
    await Promise.all(makers.map((maker) => maker.stop()));
  }
}

/** Rows of a lot: as many as are to be made together, or fewer, so that all threads have as many lots. */
function lotOf(rows: number, count: number, most: number): number {
  const each = Math.ceil(rows / count);
  return BLOCK_ROWS * Math.max(1, Math.ceil(each / Math.ceil(each / most) / BLOCK_ROWS));
}

/** Adds how some rows were come by to how others were; all are the nearest of as many candidates. */
function add(sum: { -readonly [K in keyof Likeness]: Likeness[K] }, { candidates, ...counts }: Likeness): void {
  for (const key of ["rows", "nearest", "given", "differing"] as const) sum[key] += counts[key];
  sum.candidates = Math.max(sum.candidates, candidates);
}

type Block = Extract<GenerateMessage, { type: "block" }>;

/** A thread that makes lots of rows, seen from the one that takes them. */
class Maker {
  readonly #taken = new Int32Array(new SharedArrayBuffer(4));
  readonly #waiting: (GenerateMessage | Error)[] = [];
  readonly #ended: Promise<unknown>;
  #wake: () => void = () => undefined;
  /** The columns' types, which come with the first block alone. */
  #types: readonly ColumnType[] = [];

  constructor(job: Omit<GenerateJob, "taken" | "threads">) {
    const workerData: GenerateJob = { ...job, threads: 1, taken: this.#taken };
    // What it makes lives for a moment only: a larger nursery would but fill up before it is swept.
    const limits = { maxYoungGenerationSizeMb: 8 };
    const worker = startWorker(new URL("./worker/generate-worker.js", import.meta.url), workerData, limits);
    const deliver = (message: GenerateMessage | Error): void => {
      this.#waiting.push(message);
      this.#wake();
    };
    worker.on("message", deliver);
    worker.on("error", deliver);
    worker.on("exit", (code) => deliver(new Error(`The generating thread ended early, with code ${code}.`)));
    this.#ended = new Promise((resolve) => worker.once("exit", resolve));
  }

  async next(): Promise<Exclude<GenerateMessage, { type: "error" }>> {
    while (this.#waiting.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const message = this.#waiting.shift() as GenerateMessage | Error;
    if (message instanceof Error) throw message;
    if (message.type === "error") throw receivedError(message);
    return message;
  }

  /** The columns of a block, which makes room for another. */
  taken({ types, cells }: Block): DecodedColumns {
    if (types) this.#types = types;
    Atomics.add(this.#taken, 0, 1);
    Atomics.notify(this.#taken, 0);
    return cells.map((column, i) => ({ type: this.#types[i], ...column }) as Column);
  }

  /** Ends after the block under way: ONNX Runtime aborts the process where a thread is terminated within a run. */
  async stop(): Promise<void> {
    Atomics.store(this.#taken, 0, -1);
    Atomics.notify(this.#taken, 0);
    await this.#ended;
  }
}
