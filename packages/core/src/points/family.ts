import { z } from "zod";
import type { MessageCode } from "../messages/index.ts";
import type { Density } from "./density.ts";

/** A named family of densities: its options are a schema, its words are in the catalogue. */
export interface DensityFamily<Schema extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly dimension: 1 | 2;
  /** What it is, in a sentence. */
  readonly summary: MessageCode;
  /** Every option has a default, and in its metadata `help`, the code of its explanation. */
  readonly options: Schema;
  density(options: z.output<Schema>): Density;
}

/** Declares a family, its options typed by its schema. */
export const family = <Schema extends z.ZodObject>(declared: DensityFamily<Schema>): DensityFamily<Schema> => declared;

/** A number of any size. */
export const number = (value: number, help: MessageCode) => z.number().default(value).meta({ help });

/** A number above 0. */
export const positive = (value: number, help: MessageCode) => z.number().positive().default(value).meta({ help });

/** A whole number from `low` to `high`. */
export const count = (value: number, low: number, high: number, help: MessageCode) =>
  z.number().int().min(low).max(high).default(value).meta({ help });
