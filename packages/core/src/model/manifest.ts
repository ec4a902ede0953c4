import { z } from "zod";
import { networkSchema } from "../networks/index.ts";
import { LATENTS, STOP_REASONS } from "../training/index.ts";

/** The format that this version writes. */
export const FORMAT = 1;

const numbers = z.array(z.number());
const ascends = (values: readonly number[]): boolean => values.every((x, i) => i === 0 || x > values[i - 1]);

/** What a model file says of itself: how to build G again, and how it came to be. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  /** The version of zerosum that wrote it. */
  zerosum: z.string(),
  kind: z.enum(["points", "table"]),
  generator: z.strictObject({
    network: networkSchema.required(),
    latent: z.int().min(1).max(65_536),
    latentDistribution: z.enum(LATENTS),
    /** Whether G is told a condition beside z: a category of one of a table's columns. */
    conditional: z.boolean().optional(),
    /** Of points: shift + scale · y; of a table, the encoder has it. */
    shift: numbers.optional(),
    scale: numbers.optional(),
  }),
  /** How G's rows are chosen and calibrated, where they are; the critic's weights stand among the others. */
  refinement: z
    .strictObject({
      network: networkSchema.required(),
      temper: z.number().min(0),
      bound: z.number(),
      acceptance: z.number().gt(0).max(1),
      loss: z.number(),
      calibration: z.array(
        z
          .strictObject({ offset: z.int().min(0), from: numbers.min(2), to: numbers.min(2) })
          .refine(({ from, to }) => from.length === to.length && ascends(from) && ascends(to)),
      ),
    })
    .optional(),
  /** The columns of a generated row, in their order. */
  columns: z
    .array(
      z.strictObject({
        name: z.string(),
        kind: z.string(),
        /** What the column had that too few rows held: how many values, in how many rows. */
        withheld: z.strictObject({ values: z.int(), rows: z.int() }).optional(),
      }),
    )
    .min(1),
  /** The training's options, as resolved. */
  options: z.record(z.string(), z.unknown()),
  seed: z.int().min(0),
  /** Steps taken, and why it ended there. */
  steps: z.int().min(0),
  stopped: z.enum(STOP_REASONS),
  /** The step whose G was kept, where it was clearly better than the last one. */
  kept: z.int().min(1).optional(),
  data: z.strictObject({
    name: z.string(),
    /** Rows trained on; null for a known density, which has no end. */
    rows: z.int().min(1).nullable(),
  }),
  /** What the bits depend on, besides seed, data and options. */
  fingerprint: z.strictObject({
    runtime: z.string(),
    device: z.string(),
    threads: z.int().min(1),
    cpu: z.string(),
  }),
  /** The scalars of the last progress event. */
  metrics: z.record(z.string(), z.number()),
});

/** The manifest of a model file. */
export type Manifest = z.output<typeof manifestSchema>;
