import type { Feeds } from "../engine/index.ts";
import { sizeOf } from "../graph/index.ts";
import {
  fillBernoulli,
  fillFromTable,
  fillGumbel,
  fillNormal,
  fillUniform,
  PURPOSE,
  type RowAddresses,
  type Stream,
  uniformTable,
} from "../random/index.ts";
import type { DrawSpec } from "./draws.ts";

/** Where z comes from: N(0, 1), or uniform between −1 and 1. */
export const LATENTS = ["normal", "uniform"] as const;
/** One of {@link LATENTS}. */
export type LatentDistribution = (typeof LATENTS)[number];

/** Real rows to train on, as float32 numbers: an endless sequence, every part of which has an address. */
export interface RowSource {
  readonly columns: number;
  /** Writes rows [position, position + out.length / columns) of the sequence that `seed` names. */
  fill(out: Float32Array, seed: number, position: number): void;
  /** Writes what G is told of the rows from `position` on, where it is told something. */
  fillConditions?(out: Float32Array, stream: Stream, position: number): void;
  /** Of training by sampling: rows that meet the conditions of the same stream and position. */
  fillMatching?(out: Float32Array, stream: Stream, position: number): void;
}

/** Fills `out` with latents of `rows`. */
export function fillLatent(
  out: Float32Array,
  distribution: LatentDistribution,
  stream: Stream,
  rows: RowAddresses,
  width: number,
): void {
  if (distribution === "normal") fillNormal(out, stream, rows, width);
  else fillFromTable(out, stream, rows, width, symmetricTable());
}

let symmetric: Float32Array | undefined;
/** 65,536 numbers evenly between −1 and 1. */
function symmetricTable(): Float32Array {
  symmetric ??= uniformTable().map((u) => 2 * u - 1);
  return symmetric;
}

/** Fills what a program draws at a step: a pure function of (seed, step), so any thread may do it, at any time. */
export class Feeder {
  private readonly draws: readonly DrawSpec[];
  private readonly source: RowSource;
  private readonly seed: number;
  private readonly latent: LatentDistribution;

  constructor(draws: readonly DrawSpec[], source: RowSource, seed: number, latent: LatentDistribution) {
    this.draws = draws;
    this.source = source;
    this.seed = seed;
    this.latent = latent;
  }

  /** Fills `into`, one array a draw, for `step` (from 1). */
  fill(step: number, into: Readonly<Record<string, Float32Array>>): void {
    for (const spec of this.draws) this.fillOne(spec, step, into[spec.name]);
  }

  private fillOne(spec: DrawSpec, step: number, out: Float32Array): void {
    const { kind, shape } = spec;
    const rows = shape[0];
    // Draws of one use stand one after another: the rows of a step, then those of the next.
    const perPlayer = this.source.fillMatching !== undefined;
    const alike = this.draws.filter((other) => useOf(other, perPlayer) === useOf(spec, perPlayer));
    const first = ((step - 1) * alike.length + alike.indexOf(spec)) * rows;
    const width = out.length / rows;
    const ofGenerator = spec.name.startsWith("generator.");
    const stream = (purpose: Stream["purpose"]): Stream => ({ seed: this.seed, purpose, attempt: ofGenerator ? 1 : 0 });
    const { source } = this;
    if (kind === "condition") source.fillConditions?.(out, stream(PURPOSE.trainingCondition), first);
    else if (kind === "rows" && source.fillMatching) source.fillMatching(out, stream(PURPOSE.trainingCondition), first);
    else if (kind === "rows") source.fill(out, this.seed, first);
    else if (kind === "latent") {
      const purpose = ofGenerator ? PURPOSE.generatorLatent : PURPOSE.discriminatorLatent;
      fillLatent(out, this.latent, stream(purpose), first, width);
    } else if (kind === "gumbel") fillGumbel(out, stream(PURPOSE.trainingGumbel), first, width);
    else if (kind === "uniform") fillUniform(out, stream(PURPOSE.penalty), first, width);
    else fillBernoulli(out, stream(PURPOSE.dropout), first, width, spec.keep ?? 1);
  }
}

/**
 * What a draw is for: real rows are one sequence for both players, unless they are to match each one's conditions; noise
 * is one for each.
 */
const useOf = ({ kind, name }: DrawSpec, perPlayer: boolean): string =>
  kind === "rows" && !perPlayer ? kind : `${name.split(".")[0]}.${kind}`;

/** Where the loop takes each step's feeds from: this thread, or another one that is ahead. */
export interface FeedSource {
  /** The feeds of `step`; steps are asked for in order. */
  next(step: number): Feeds;
}

/** Fills the feeds when they are asked for, in the same thread. */
export function inlineFeeds(feeder: Feeder, draws: readonly DrawSpec[]): FeedSource {
  const feeds = Object.fromEntries(draws.map(({ name, shape }) => [name, new Float32Array(sizeOf(shape))]));
  return {
    next(step) {
      feeder.fill(step, feeds);
      return feeds;
    },
  };
}
