import { z } from "zod";
import { type IdentifierColumn, type IdentifierType, identifierPattern } from "../../table/index.ts";
import type { ColumnCoder } from "./encoding.ts";

/** What is kept of a column of keys: their pattern, and none of them. */
export const identifierState = z.object({
  encoding: z.literal("identifier"),
  type: z.object({
    name: z.string(),
    kind: z.literal("identifier"),
    missingText: z.string(),
    pattern: identifierPattern,
    texts: z.null(),
    seed: z.int().min(0),
  }) satisfies z.ZodType<IdentifierType>,
});
/** What is kept of a column of keys. */
export type IdentifierState = z.infer<typeof identifierState>;

/** Keeps the pattern of a column of keys. */
export const fitIdentifier = ({ type }: IdentifierColumn): IdentifierState => ({
  encoding: "identifier",
  type: { ...type, texts: null },
});

/** Keys have no part in the game: a row's is made from its address. */
export const openIdentifier = ({ type }: IdentifierState): ColumnCoder => ({
  spans: [],
  draws: false,
  encode: () => [],
  decode: ({ rows, seed, first }) => ({
    type: { ...type, seed },
    values: Float64Array.from({ length: rows }, (_, row) => first + row),
    missing: null,
  }),
});
