import { parentPort, workerData } from "node:worker_threads";
import {
  type Column,
  type ColumnType,
  type ConditionRate,
  type Likeness,
  type Notice,
  openGenerator,
  type RowConditions,
  readModel,
} from "@zerosum/core";
import { openRuntime, type RuntimeRequest } from "../engine/choose.ts";
import { postError, type WorkerError } from "./messages.ts";

/** How many blocks may wait for the reader: what keeps memory constant. */
const AHEAD = 3;

/** What a generating thread is started with. */
export interface GenerateJob extends RuntimeRequest {
  /** The model's file, as bytes. */
  readonly model: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  /** Which rows are this thread's: of lots of so many rows, from row 0 on, every count-th from that of `from` + index on. */
  readonly part: { readonly index: number; readonly count: number; readonly lot: number };
  /** What rows have to meet. */
  readonly conditions: RowConditions;
  /** Element 0 counts the blocks that the reader has taken; −1 once it has left. */
  readonly taken: Int32Array;
}

/** What a generating thread says. */
export type GenerateMessage =
  | { readonly type: "notice"; readonly notice: Notice }
  | { readonly type: "likeness"; readonly likeness: Likeness }
  | {
      readonly type: "block";
      /** With the first block only. */
      readonly types?: readonly ColumnType[];
      readonly cells: readonly Pick<Column, "values" | "missing">[];
    }
  | { readonly type: "lot" }
  | { readonly type: "end" }
  | WorkerError;

const post = (message: GenerateMessage, transfer: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, transfer);

async function run({ model, from, to, seed, conditions, part, taken, ...request }: GenerateJob): Promise<void> {
  const { runtime, notice } = await openRuntime(request);
  if (notice) post({ type: "notice", notice });
  const generator = await openGenerator(readModel(model), runtime, {
    seed,
    ...conditions,
    onRate: (rate) => post({ type: "notice", notice: rateNotice(rate, to - from) }),
    onLikeness: (likeness) => post({ type: "likeness", likeness }),
  });
  let sent = 0;
  const { index, count, lot } = part;
  for (let first = Math.floor(from / lot) + index; index === 0 || first * lot < to; first += count) {
    const start = Math.max(from, first * lot);
    for await (const { columns } of generator.blocks(start, Math.max(start, Math.min(to, (first + 1) * lot)))) {
      send(columns, sent === 0);
      sent++;
      for (;;) {
        const got = Atomics.load(taken, 0);
        if (got < 0) return;
        if (sent - got < AHEAD) break;
        Atomics.wait(taken, 0, got);
      }
    }
    post({ type: "lot" });
    if ((first + count) * lot >= to) break;
  }
  post({ type: "end" });
}

/** Hands a block over: its numbers change hands and are not copied. */
function send(columns: readonly Column[], first: boolean): void {
  const cells = columns.map(({ values, missing }) => ({ values, missing }));
  const buffers = cells.flatMap(({ values, missing }) => (missing ? [values.buffer, missing.buffer] : [values.buffer]));
  const types = first && { types: columns.map(({ type }) => type) };
  post({ type: "block", ...types, cells }, buffers as ArrayBuffer[]);
}

function rateNotice({ share, candidatesPerRow, cases }: ConditionRate, rows: number): Notice {
  return { code: "condition.rate", params: { share, candidates: candidatesPerRow * rows, rows, cases } };
}

run(workerData as GenerateJob).catch(postError);
