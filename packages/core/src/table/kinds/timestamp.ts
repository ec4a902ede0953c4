import { temporalKind } from "./temporal.ts";

/** Days with a time of day, in the format of the source, with a zone where it has one. */
export const timestamp = temporalKind("timestamp");
