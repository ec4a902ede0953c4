import { fillUniformFine, PURPOSE } from "../random/index.ts";
import type { Column } from "../table/index.ts";
import { BLOCK, type Candidates, type Wanted } from "./candidates.ts";
import type { Chosen } from "./choose.ts";
import type { Decoder } from "./decoder.ts";
import type { Demand } from "./demand.ts";

/** What rows have to meet, and who makes and judges their candidates. */
export interface Matching {
  readonly demand: Demand;
  readonly seed: number;
  readonly decoder: Decoder;
  /** G's rows as they come, which cost least: most of them meet no condition. */
  readonly proposals: Candidates;
  /** The same rows with the verdict of the refinement; the proposals themselves where there is none. */
  readonly candidates: Candidates;
  /** Called now and then, when there is something new to know. */
  readonly onOdds?: () => void;
}

/** Which rows to choose, by their places in the room, and among which of their attempts. */
interface Chances {
  readonly offsets: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Candidates of one row that meet its conditions, and wait to be judged. */
interface Held {
  readonly offset: number;
  readonly attempts: readonly number[];
}

/**
 * Chooses the rows from `first` on, as many as fit: of each row the first candidate that meets the row's conditions and
 * is taken, just as if every candidate were judged. But only those that meet the conditions are, many in one batch.
 * Gives the places of rows that had none among so many attempts: without `chances`, all rows have as many as it takes.
 */
export async function chooseMatching(
  matching: Matching,
  first: number,
  out: Chosen,
  chances: Chances = { offsets: [...out.attempts.keys()], from: 0, to: Number.POSITIVE_INFINITY },
): Promise<readonly number[]> {
  const { demand, proposals, candidates } = matching;
  const { odds } = demand;
  const meet = tester(matching);
  const groupOf = (offset: number): number => demand.groupOf(first + offset);
  const next = new Uint32Array(out.attempts.length).fill(chances.from);
  const none: number[] = [];
  let waiting = [...chances.offsets];
  let held: Held[] = [];
  let count = 0;

  const take = (offset: number, attempt: number, rows: Float32Array, index: number): void => {
    out.rows.set(rows.subarray(index * out.width, (index + 1) * out.width), offset * out.width);
    out.attempts[offset] = attempt;
    out.addresses[offset] = first + offset;
  };

  /** Lets a row wait for its next candidates, if it has any left. */
  const again = (offset: number): void => {
    (next[offset] < chances.to ? waiting : none).push(offset);
  };

  /**
   * Makes the next candidates of the first waiting rows; those without one that meets go on waiting. The more a row has
   * had, the fewer rows share a batch: what no candidate meets is found out before the others are begun.
   */
  const scan = async (): Promise<void> => {
    const batch = waiting.slice(0, Math.max(1, Math.floor(BLOCK / Math.max(1, next[waiting[0]] / 16))));
    const each = Math.floor(BLOCK / batch.length);
    const wanted = Array.from({ length: each }, (_, k) => batch.map((offset) => [offset, next[offset] + k] as const));
    const groups = grouped(wanted.flat(), first);
    const { rows } = await proposals.compute(groups);
    const met = meet(groups, rows);
    const others = waiting.slice(batch.length);
    waiting = [];
    for (const [i, offset] of batch.entries()) {
      const from = next[offset];
      const tried = Math.min(each, chances.to - from);
      const attempts: number[] = [];
      for (let k = 0; k < tried; k++) if (met[k * batch.length + i]) attempts.push(from + k);
      odds.try(groupOf(offset), tried, attempts.length);
      next[offset] += tried;
      if (attempts.length === 0) again(offset);
      else if (candidates === proposals) take(offset, attempts[0], rows, (attempts[0] - from) * batch.length + i);
      else {
        held.push({ offset, attempts });
        count += attempts.length;
      }
    }
    for (const offset of batch) demand.check(first + offset);
    waiting.push(...others);
  };

  /** Judges a batch of the candidates that are held; rows none of whose is taken wait again. */
  const judge = async (): Promise<void> => {
    let taken = 0;
    let size = 0;
    while (taken < held.length && size + held[taken].attempts.length <= BLOCK) size += held[taken++].attempts.length;
    const batch = held.slice(0, taken);
    held = held.slice(taken);
    count -= size;
    const groups = grouped(
      batch.flatMap(({ offset, attempts }) => attempts.map((attempt) => [offset, attempt] as const)),
      first,
    );
    const { rows, taken: accepted } = await candidates.compute(groups);
    const met = meet(groups, rows);
    let index = 0;
    for (const { offset, attempts } of batch) {
      const from = index;
      index += attempts.length;
      const fits = attempts.map((_, k) => met[from + k] === 1 && accepted(from + k));
      for (const fit of fits) odds.judge(groupOf(offset), fit);
      const k = fits.indexOf(true);
      if (k < 0) again(offset);
      else take(offset, attempts[k], rows, from + k);
    }
  };

  while (waiting.length > 0 || held.length > 0) {
    if (waiting.length > 0) await scan();
    while (count >= BLOCK || (waiting.length === 0 && held.length > 0)) await judge();
    matching.onOdds?.();
  }
  return none;
}

/** Candidates in their order, those of one attempt that follow each other as one group. */
function grouped(wanted: readonly (readonly [offset: number, attempt: number])[], first: number): Wanted[] {
  const groups: Wanted[] = [];
  for (let from = 0, to = 0; from < wanted.length; from = to) {
    const attempt = wanted[from][1];
    while (to < wanted.length && wanted[to][1] === attempt) to++;
    groups.push({ rows: Float64Array.from(wanted.slice(from, to), ([offset]) => first + offset), attempt });
  }
  return groups;
}

/** Tells which candidates meet the conditions of their rows: 1 for each that does. */
function tester({ demand, seed, decoder }: Matching): (groups: readonly Wanted[], rows: Float32Array) => Uint8Array {
  const { draws } = decoder;
  const uniforms = new Float32Array(BLOCK * draws);
  const met = new Uint8Array(BLOCK);
  return (groups, rows) => {
    let count = 0;
    for (const { rows: addresses, attempt } of groups) {
      const part = uniforms.subarray(count * draws, (count + addresses.length) * draws);
      if (draws > 0) fillUniformFine(part, { seed, purpose: PURPOSE.decoding, attempt }, addresses, draws);
      count += addresses.length;
    }
    const columns = new Map<string, Column>();
    for (const column of decoder.decode(rows, count, uniforms, undefined, demand.columns))
      columns.set(column.type.name, column);
    let index = 0;
    for (const { rows: addresses } of groups) {
      for (const address of addresses) {
        met[index] = Number(demand.meets(columns, index, address));
        index++;
      }
    }
    return met;
  };
}
