import { type Permutation, permutation } from "./permutation.ts";

/**
 * The endless sequence of shuffled epochs: position p shows row permutation(length, seed, ⌊p / length⌋) at p mod length,
 * so that each run of `length` positions from a multiple of it shows every row once. A batch is a slice of it.
 */
export class Epochs {
  readonly length: number;
  readonly seed: number;
  #epoch = 0;
  #order: Permutation;

  constructor(length: number, seed: number) {
    this.length = length;
    this.seed = seed;
    this.#order = permutation(length, seed, 0);
  }

  /** The row at a position of the sequence. */
  row(position: number): number {
    const epoch = Math.floor(position / this.length);
    if (epoch !== this.#epoch) {
      this.#epoch = epoch;
      this.#order = permutation(this.length, this.seed, epoch);
    }
    return this.#order.at(position - epoch * this.length);
  }

  /** The rows at positions [first, first + out.length). */
  fill(out: Uint32Array, first: number): void {
    for (let i = 0; i < out.length; i++) out[i] = this.row(first + i);
  }
}
