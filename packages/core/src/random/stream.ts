import { ZerosumError } from "../errors.ts";

/** What random numbers are for: each use has a purpose of its own, so that no two uses ever share a number. */
export const PURPOSE = {
  /** z of generated rows */
  latent: 0,
  /** Gumbel noise of generated categories */
  gumbel: 1,
  /** the order of the rows in training */
  batch: 2,
  /** initial weights */
  init: 3,
  /** dropout masks */
  dropout: 4,
  /** z of the discriminator's step */
  discriminatorLatent: 5,
  /** fresh z of the generator's step */
  generatorLatent: 6,
  /** Gumbel noise in training */
  trainingGumbel: 7,
  /** points between real and fake, where a gradient penalty is taken */
  penalty: 8,
  /** conditions drawn for rows */
  condition: 9,
  /** acceptance of a candidate row */
  accept: 10,
  /** rows of a known density */
  data: 11,
  /** training and holdout */
  split: 12,
  /** what evaluations draw */
  evaluation: 13,
  /** the noise with which a source is encoded */
  encoding: 14,
  /** instance noise added to what the discriminator sees */
  instance: 15,
  /** the draws among values that share one code, when rows are decoded */
  decoding: 16,
  /** first weights of a critic, and which rows it is tried on */
  critic: 17,
  /** signs of features in the buckets of a sketch */
  sketch: 18,
  /** keys of rows, where their order does not tell them all */
  identifier: 19,
  /** conditions drawn in training, and the rows that meet them */
  trainingCondition: 20,
  /** what stands where a rare value was */
  withheld: 21,
} as const;

/** One of {@link PURPOSE}. */
export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE];

/**
 * An endless table of random rows. Row r depends on (seed, purpose, attempt, r) alone: not on what was drawn before,
 * nor on the chunks in which it is drawn. Philox counter = (block within the row, row low, row high, attempt · 256 +
 * purpose), key = seed.
 */
export interface Stream {
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number;
  /** One of {@link PURPOSE}. */
  readonly purpose: Purpose;
  /** Where rows are rejected: which candidate for the row, from 0 (the default) to 2²⁴ − 1. */
  readonly attempt?: number;
}

const WORD = 2 ** 32;

/** The low 32 bits of a whole number up to 2⁵³. */
export const lowWord = (value: number): number => value >>> 0;

/** The bits above the low 32 of a whole number up to 2⁵³. */
export const highWord = (value: number): number => Math.floor(value / WORD);

/** The fourth counter word of a stream. */
export const streamWord = ({ purpose, attempt = 0 }: Stream): number => attempt * 256 + purpose;

/** Which rows of a stream to fill: as many as fit from the first on, or just these, one after another. */
export type RowAddresses = number | Float64Array;

/** Refuses a seed, an attempt, rows or a length that do not address whole rows; gives the number of rows. */
export function checkRows(stream: Stream, rows: RowAddresses, width: number, length: number): number {
  checkSeed(stream.seed);
  const { attempt = 0 } = stream;
  if (!(Number.isInteger(attempt) && attempt >= 0 && attempt < 2 ** 24))
    throw new ZerosumError("random.attempt", { attempt });
  const count = typeof rows === "number" ? length / width : rows.length;
  if (!Number.isInteger(count) || count * width !== length) throw new ZerosumError("random.length", { length, width });
  if (typeof rows === "number") checkRow(rows, count);
  else for (const row of rows) checkRow(row, 1);
  return count;
}

function checkRow(row: number, count: number): void {
  if (!(Number.isSafeInteger(row) && row >= 0 && Number.isSafeInteger(row + count)))
    throw new ZerosumError("random.row", { row });
}

/** The address of the i-th row that is filled. */
export const rowAt = (rows: RowAddresses, i: number): number => (typeof rows === "number" ? rows + i : rows[i]);

/** Refuses a seed that is not a whole number from 0 to 2⁵³ − 1. */
export function checkSeed(seed: number): void {
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new ZerosumError("random.seed", { seed });
}
