import { z } from "zod";
import { ZerosumError } from "../errors.ts";
import { baseOf, type ColumnState, columnState } from "./columns/registry.ts";

/** What an encoder has learnt: plain JSON, the encoder.json of a model file. Columns stand in the order of the source. */
export const encoderState = z
  .object({
    columns: z.array(columnState).min(1),
    /** The fewest rows of a category that came in, and of a piece of a quantile function. */
    floor: z.object({ rareRows: z.int().min(1), knotRows: z.int().min(1) }),
    /** By a column's name, what it had that fewer rows held: how many values, in how many rows. */
    withheld: z.record(z.string(), z.object({ values: z.int().positive(), rows: z.int().positive() })),
  })
  .refine(({ columns }) => isOrdered(columns), {
    path: ["columns"],
  });
/** What an encoder has learnt. */
export type EncoderState = z.infer<typeof encoderState>;

/** Checks what was read from a file. */
export function checkState(state: unknown): EncoderState {
  const parsed = encoderState.safeParse(state);
  if (parsed.success) return parsed.data;
  throw new ZerosumError("encoder.state", { path: ["state", ...parsed.error.issues[0].path].map(String).join(".") });
}

/** Whether each column that is told from another has that one, and none by way of others itself. */
function isOrdered(columns: readonly ColumnState[]): boolean {
  const bases = new Map(columns.map((state) => [state.type.name, baseOf(state)]));
  return columns.every(({ type }) => {
    let name: string | null | undefined = type.name;
    for (let steps = 0; name && steps <= columns.length; steps++) name = bases.get(name);
    return name === null;
  });
}
