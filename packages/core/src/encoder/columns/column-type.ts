import { z } from "zod";
import { type CodedType, KIND_NAMES, type NumericType, type TemporalType, temporalCodec } from "../../table/index.ts";

const NUMERIC = ["integer", "number"] as const;
const TEMPORAL = ["date", "time", "timestamp"] as const;

/** The description of a column of numbers, as it is read from a file. */
export const numericType: z.ZodType<NumericType> = z.object({
  name: z.string(),
  kind: z.enum(NUMERIC),
  missingText: z.string(),
  style: z.object({
    decimal: z.enum([".", ","]),
    decimals: z.tuple([z.int(), z.int()]).readonly(),
    exponent: z.object({ letter: z.enum(["e", "E"]), digits: z.int() }).nullable(),
    bare: z.boolean(),
    bounds: z.tuple([z.number(), z.number()]).readonly(),
    step: z.number().min(0),
    marks: z.object({ prefix: z.string(), suffix: z.string(), group: z.string() }).optional(),
  }),
});

/** The description of a column of texts, as it is read from a file. */
export const codedType: z.ZodType<CodedType> = z.object({
  name: z.string(),
  kind: z.enum(KIND_NAMES).exclude([...NUMERIC, ...TEMPORAL, "identifier"]),
  missingText: z.string(),
  categories: z.array(z.string()),
});

/** The description of a column of dates, times or timestamps, as it is read from a file. */
export const temporalType: z.ZodType<TemporalType> = z
  .object({
    name: z.string(),
    kind: z.enum(TEMPORAL),
    missingText: z.string(),
    format: z.string(),
    zone: z.string().nullable(),
    lattice: z.object({ bounds: z.tuple([z.number(), z.number()]).readonly(), step: z.number().min(0) }),
  })
  .refine(({ kind, format }) => temporalCodec(format)?.kind === kind);
