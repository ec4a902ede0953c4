import { temporalKind } from "./temporal.ts";

/** Times of day, in the format of the source. */
export const time = temporalKind("time");
