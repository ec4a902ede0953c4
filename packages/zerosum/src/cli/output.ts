import type { Usage } from "./errors-of-usage.ts";

let closed = false;
let failure: NodeJS.ErrnoException | undefined;

/**
 * Listens for a standard output that takes no more. One that is closed, as `head` closes it, has seen enough: what is
 * under way goes on, for a training still has its model to save. Any other failure is told at the end, by checkOutput.
 */
export function watchOutput(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== "EPIPE") failure ??= error;
  });
  process.stderr.on("error", () => undefined);
}

/** Writes a line to standard output, as long as somebody reads it. */
export function printLine(text: string): void {
  if (!closed) process.stdout.write(`${text}\n`);
}

/** Writes text or bytes to standard output, and waits until it is taken. */
export const printChunk = (text: string | Uint8Array): Promise<void> =>
  new Promise((resolve) => process.stdout.write(text, () => resolve()));

/** Whether standard output takes no more. */
export const isOutputClosed = (): boolean => closed;

/** Waits until standard output has taken everything; throws what the user can mend where it has not. */
export async function checkOutput(): Promise<void> {
  if (!closed) await printChunk("");
  // An error is told after the callback of the write that met it.
  await new Promise<void>((resolve) => setImmediate(resolve));
  if (!failure) return;
  const usage: Usage = { code: "cli.stdout", params: { reason: failure.code ?? failure.message } };
  throw usage;
}
