import { temporalKind } from "./temporal.ts";

/** Days, in the format of the source. */
export const date = temporalKind("date");
