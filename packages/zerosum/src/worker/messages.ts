import { parentPort } from "node:worker_threads";
import { type MessageCode, ZerosumError } from "@zerosum/core";

/** An error on its way between threads: a ZerosumError stays one. */
export interface WorkerError {
  readonly type: "error";
  readonly code?: MessageCode;
  readonly params?: unknown;
  readonly message: string;
  readonly stack?: string;
}

/** Posts an error to the thread that started this one. */
export function postError(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  parentPort?.postMessage({
    type: "error",
    message,
    ...(stack && { stack }),
    ...(error instanceof ZerosumError && { code: error.code, params: error.params }),
  } satisfies WorkerError);
}

/** The error that was posted. */
export function receivedError({ code, params, message, stack }: WorkerError): Error {
  if (code) return new ZerosumError(code, params as never);
  const error = new Error(message);
  if (stack) error.stack = stack;
  return error;
}
