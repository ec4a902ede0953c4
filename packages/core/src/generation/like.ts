import { ZerosumError } from "../errors.ts";
import { BLOCK } from "./candidates.ts";
import type { Chosen } from "./choose.ts";
import { chooseMatching, type Matching } from "./match.ts";
import { SURE } from "./odds.ts";
import { openPool, type Pool, type PoolOptions } from "./pool.ts";
import type { Seeds } from "./seeds.ts";

/** Candidates of its own that a row has before it looks among those of the pool: enough where little is given. */
const FEW = 64;

/** How rows that are like given ones were come by. */
export interface Likeness {
  readonly rows: number;
  /** For how many no candidate had all given cells, so that the nearest one was taken. */
  readonly nearest: number;
  /** How many candidates each of those was the nearest of. */
  readonly candidates: number;
  /** The cells that were given in those rows. */
  readonly given: number;
  /** Those of them which the nearest candidates had otherwise, and which stand as they are given all the same. */
  readonly differing: number;
}

interface LikeOptions {
  readonly matching: Matching;
  readonly pool: PoolOptions;
  readonly maxCandidates: number;
  /** The share of the data's rows that what G is told of a seed holds for. */
  readonly toldShare: (seed: number) => number;
  readonly onLikeness?: ((likeness: Likeness) => void) | undefined;
}

/**
 * Chooses rows that are like seeds: row i is the first of a few candidates of its own that has the given cells; else one of
 * its block's pool that has them, or the nearest there, for each turn of a seed another one. Where the turns in a block are
 * more than the pool has rows like the seed, and at least one in `maxCandidates` is, candidates of its own go on.
 */
export function likeChooser(options: LikeOptions): (first: number, out: Chosen) => Promise<void> {
  const { matching, maxCandidates, toldShare, onLikeness } = options;
  const { seeds } = options.pool;
  let latest: { readonly block: number; readonly pool: Pool } | undefined;

  return async (first, out) => {
    const blockOf = (offset: number): number => Math.floor((first + offset) / BLOCK);
    const groupOf = (offset: number): number => seeds.groups[(first + offset) % seeds.rows];
    const likeness = { rows: out.attempts.length, nearest: 0, candidates: 0, given: 0, differing: 0 };

    const take = ({ chosen, compare }: Pool, offset: number, index: number, isExact: boolean): void => {
      const { width, rows, addresses, attempts } = chosen;
      out.rows.set(rows.subarray(index * width, (index + 1) * width), offset * width);
      out.addresses[offset] = addresses[index];
      out.attempts[offset] = attempts[index];
      if (isExact) return;
      const { given, differing } = compare(groupOf(offset), index);
      likeness.nearest++;
      likeness.given += given;
      likeness.differing += differing;
    };

    /** Takes rows from the pool; gives those that had better go on with candidates of their own, unless these are `spent`. */
    const look = (pool: Pool, turns: Uint32Array, waiting: readonly number[], spent: boolean): number[] => {
      const { size } = pool;
      likeness.candidates = size;
      const more: number[] = [];
      for (const [group, offsets] of groupedBy(waiting, groupOf)) {
        const ranking = pool.near(group);
        const { rows, exact, nearest } = ranking;
        if (rows === 0 && spent) throw rare(seeds.where, size, maxCandidates);
        const often = rows === 0 || exact * maxCandidates >= size * toldShare(group);
        for (const offset of offsets) {
          const turn = turns[(first + offset) % BLOCK];
          if (turn >= exact && often && !spent) more.push(offset);
          else take(pool, offset, ranking.at(turn < nearest ? (turn + group) % nearest : turn % rows), turn < exact);
        }
      }
      return more;
    };

    const all = [...out.attempts.keys()];
    const waiting = await chooseMatching(matching, first, out, { offsets: all, from: 0, to: FEW });
    for (const [block, inBlock] of groupedBy(waiting, blockOf)) {
      if (latest?.block !== block) latest = { block, pool: await openPool(options.pool, block) };
      const turns = turnsIn(block, seeds);
      const offsets = look(latest.pool, turns, inBlock, false);
      // After so many without one it is as good as certain that fewer than one in `maxCandidates` is like the seed.
      const chances = { offsets, from: FEW, to: SURE ** 2 * maxCandidates };
      look(latest.pool, turns, await chooseMatching(matching, first, out, chances), true);
    }
    onLikeness?.(likeness);
  };
}

/** How many turns each row's seed, or one with the same cells, had before in a block: seeds that give the same are one. */
function turnsIn(block: number, { groups, rows }: Seeds): Uint32Array {
  const counts = new Map<number, number>();
  return Uint32Array.from({ length: BLOCK }, (_, i) => {
    const group = groups[(block * BLOCK + i) % rows];
    const turn = counts.get(group) ?? 0;
    counts.set(group, turn + 1);
    return turn;
  });
}

function groupedBy(offsets: readonly number[], keyOf: (offset: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const offset of offsets) {
    const key = keyOf(offset);
    const group = groups.get(key);
    if (group) group.push(offset);
    else groups.set(key, [offset]);
  }
  return groups;
}

/** The error of conditions on the cells that are not given, which no candidate meets. */
const rare = (condition: string, tried: number, most: number): ZerosumError =>
  new ZerosumError("condition.rare", { condition, tried, met: 0, most });
