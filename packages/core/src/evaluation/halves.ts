import { Generator, PURPOSE } from "../random/index.ts";
import { derived } from "./derived.ts";
import type { Evidence } from "./evidence.ts";
import { rowsOf, type Sample } from "./sample.ts";
import { shuffle } from "./shuffle.ts";

/** The two halves of a sample, dealt by the seed. */
export const halvesOf = derived((evidence: Evidence) =>
  derived((sample: Sample): readonly [Sample, Sample] => {
    const half = Math.floor(sample.rows / 2);
    const order = shuffle(sample.rows, new Generator(evidence.seed, PURPOSE.evaluation));
    return [rowsOf(sample, order.slice(0, half)), rowsOf(sample, order.slice(half, 2 * half))];
  }),
);
