import { z } from "zod";
import { ZerosumError } from "../errors.ts";
import { columnState } from "./columns/registry.ts";

/** What an encoder has learnt: plain JSON, the encoder.json of a model file. Columns stand in the order of the source. */
export const encoderState = z.object({ columns: z.array(columnState).min(1) });
/** What an encoder has learnt. */
export type EncoderState = z.infer<typeof encoderState>;

/** Checks what was read from a file. */
export function checkState(state: unknown): EncoderState {
  const parsed = encoderState.safeParse(state);
  if (parsed.success) return parsed.data;
  throw new ZerosumError("encoder.state", { path: ["state", ...parsed.error.issues[0].path].map(String).join(".") });
}
