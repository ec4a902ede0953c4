import { z } from "zod";
import { ZerosumError } from "../errors.ts";

/** How numbers of many values are encoded: the normal score of their rank, or their place within a mode. */
export const NUMBER_ENCODINGS = ["quantile", "modes"] as const;
/** One of {@link NUMBER_ENCODINGS}. */
export type NumberEncoding = (typeof NUMBER_ENCODINGS)[number];

/** How columns are encoded. */
export const encoderOptions = z.object({
  numbers: z
    .enum(NUMBER_ENCODINGS)
    .default("quantile")
    .describe("Numbers are encoded by the score of their rank, or as CTGAN has them, by the modes of a mixture"),
  orderedValues: z
    .int()
    .min(2)
    .max(500)
    .default(20)
    .describe("A column of at most this many different numbers is encoded as categories"),
  atomShare: z
    .number()
    .min(0.001)
    .max(1)
    .default(0.03)
    .describe("A number that at least this share of the rows holds becomes a category of its own"),
  atomRows: z.int().min(1).default(30).describe("The fewest rows of such a number"),
  categories: z
    .int()
    .min(2)
    .max(60000)
    .default(500)
    .describe("The most categories of a column; rarer ones share a bucket and are drawn by frequency"),
  knots: z.int().min(2).max(1024).default(1024).describe("The most pieces of a column's quantile function"),
  knotRows: z
    .int()
    .min(1)
    .default(10)
    .describe("The fewest rows of a piece; no number lies beyond the mean of so many outermost rows"),
  rareRows: z.int().min(1).default(5).describe("The fewest rows of a category that may come out"),
});

/** The options of {@link fitEncoder}; all may be left out. */
export type EncoderOptions = z.input<typeof encoderOptions>;
/** All options of {@link fitEncoder}. */
export type ResolvedEncoderOptions = z.output<typeof encoderOptions>;

/** Fills in the defaults; refuses what is out of range. */
export function resolveOptions(options: EncoderOptions): ResolvedEncoderOptions {
  const parsed = encoderOptions.safeParse(options);
  if (parsed.success) return parsed.data;
  const option = encoderOptions.keyof().parse(parsed.error.issues[0].path[0]);
  const { minimum, maximum, type } = z.toJSONSchema(encoderOptions.shape[option]);
  throw new ZerosumError("encoder.option", {
    option,
    got: String(options[option]),
    whole: type === "integer",
    from: minimum ?? 0,
    to: maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum,
  });
}
