/** The distance of a row that may not be taken. */
const NEVER = 2 ** 32 - 1;

/** Rows in the order of their distances, those as far in their own order: looked up, not sorted. */
export class Ranking {
  /** Whole numbers. */
  readonly distances: Uint32Array;
  /** How many rows are how far. */
  #counts: number[] = [];

  constructor(rows: number) {
    this.distances = new Uint32Array(rows);
  }

  /** Makes of the distances an order of the rows that may be taken: of all of them by default. */
  rank(mayTake?: (row: number) => boolean): void {
    const { distances } = this;
    this.#counts = [];
    for (let row = 0; row < distances.length; row++) {
      if (mayTake && !mayTake(row)) distances[row] = NEVER;
      else this.#counts[distances[row]] = (this.#counts[distances[row]] ?? 0) + 1;
    }
  }

  /** How many rows may be taken. */
  get rows(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  /** How many are no distance away. */
  get exact(): number {
    return this.#counts[0] ?? 0;
  }

  /** How many are as near as the nearest. */
  get nearest(): number {
    return this.#counts.find((count) => count > 0) ?? 0;
  }

  /** The row at a place of the order, from 0. */
  at(place: number): number {
    let left = place;
    const distance = this.#counts.findIndex((count = 0) => {
      if (left < count) return true;
      left -= count;
      return false;
    });
    return this.distances.findIndex((each) => each === distance && left-- === 0);
  }
}
