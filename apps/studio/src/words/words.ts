import type { en } from "./en.ts";

/** A catalogue: every code of the English one, a text or a function of the same parameters. */
export type Words = {
  readonly [Code in keyof typeof en]: (typeof en)[Code] extends string ? string : (typeof en)[Code];
};
