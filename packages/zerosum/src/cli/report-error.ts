import type { Language, MessageCode } from "@zerosum/core/messages";
import type { Usage } from "./errors-of-usage.ts";
import { printLine } from "./output.ts";
import { sayInFlags } from "./say-in-flags.ts";

/** By its shape, for the error may come from another thread, and the core need not be loaded. */
const isMendable = (error: unknown): error is Usage =>
  typeof error === "object" && error !== null && "code" in error && "params" in error;

/** Says what went wrong, and returns the exit code: 2 for what the user can mend, 1 for a fault of zerosum. */
export function reportError(error: unknown, language: Language, json: boolean): number {
  const mendable = isMendable(error);
  const message = error instanceof Error ? error.message : String(error);
  const [code, params]: [MessageCode, unknown] = mendable
    ? [error.code, error.params]
    : ["cli.fault", { message: message.split("\n")[0] }];
  const text = sayInFlags(language, code, params as never);
  console.error(text);
  if (json) printLine(JSON.stringify({ type: "error", code, params, message: text }));
  if (!mendable && process.env.ZEROSUM_DEBUG === "1" && error instanceof Error) console.error(error.stack);
  return mendable ? 2 : 1;
}
