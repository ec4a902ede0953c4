import { ZerosumError } from "../errors.ts";

/** The most that may be allowed: a row has 2²⁴ candidates. */
const MOST = 1_000_000;
/** As many standard deviations a count has to lie below what is expected before it is given up. */
export const SURE = 3;

/** How many candidates there were of each group of rows, of which the same is asked, and what came of them. */
export class Odds {
  readonly #most: number;
  readonly #tried: Float64Array;
  readonly #met: Float64Array;
  readonly #judged: Float64Array;
  readonly #taken: Float64Array;

  /** @param most one in so many candidates is to be what is asked and to be taken. */
  constructor(groups: number, most: number) {
    if (!(Number.isInteger(most) && most >= 1 && most <= MOST)) {
      throw new ZerosumError("condition.most-candidates", { got: String(most), to: MOST });
    }
    this.#most = most;
    this.#tried = new Float64Array(groups);
    this.#met = new Float64Array(groups);
    this.#judged = new Float64Array(groups);
    this.#taken = new Float64Array(groups);
  }

  /** Counts candidates of a group, and those of them that are what is asked. */
  try(index: number, tried: number, met: number): void {
    this.#tried[index] += tried;
    this.#met[index] += met;
  }

  /** Counts a candidate that is what is asked, and whether it is taken. */
  judge(index: number, taken: boolean): void {
    this.#judged[index]++;
    if (taken) this.#taken[index]++;
  }

  /** Refuses conditions of which it is as good as certain by now that fewer candidates meet them than are to. */
  check(index: number, condition: string): void {
    const expected = this.#tried[index] / this.#most;
    const hits = this.#hits(index);
    if (hits >= expected - SURE * Math.sqrt(expected)) return;
    throw new ZerosumError("condition.rare", {
      condition,
      tried: this.#tried[index],
      met: Math.round(hits),
      most: this.#most,
    });
  }

  /** How many candidates so far met a case and are taken, or will be by what is known. */
  #hits(index: number): number {
    return this.#met[index] * (this.#judged[index] > 0 ? this.#taken[index] / this.#judged[index] : 1);
  }

  /** How many of them there are in all; 0 as long as a group that was tried has none, of which nothing is known. */
  get hits(): number {
    const each = this.#triedGroups().map((index) => this.#hits(index));
    return each.includes(0) ? 0 : each.reduce((sum, hits) => sum + hits, 0);
  }

  /** Whether candidates of every group that was tried have been judged: until then all that meet count as taken. */
  get isJudged(): boolean {
    return this.#triedGroups().every((index) => this.#judged[index] > 0);
  }

  /** The share of candidates that do and are taken, each group that was tried as often as the others. */
  get share(): number {
    const tried = this.#triedGroups();
    return tried.length / tried.reduce((sum, index) => sum + this.#tried[index] / this.#hits(index), 0);
  }

  #triedGroups(): number[] {
    return [...this.#tried.keys()].filter((index) => this.#tried[index] > 0);
  }
}
