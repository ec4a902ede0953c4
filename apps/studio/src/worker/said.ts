import { type MessageCode, type MessageParams, say, ZerosumError } from "@zerosum/core";
import type { Said } from "./game-messages.ts";

/** What the core says, in both languages. */
export const said = <C extends MessageCode>(code: C, params: MessageParams<C>): Said => ({
  en: say("en", code, params),
  ko: say("ko", code, params),
});

/** What an error says, in both languages if it is one of the core's. */
export function saidOf(error: unknown): Said {
  if (error instanceof ZerosumError) return { en: error.in("en"), ko: error.in("ko") };
  const text = error instanceof Error ? error.message : String(error);
  return { en: text, ko: text };
}
