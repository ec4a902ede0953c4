import { ZerosumError } from "../errors.ts";
import { philox } from "./philox.ts";
import { normalQuantile } from "./quantile.ts";
import { checkSeed, highWord, lowWord, type Purpose, streamWord } from "./stream.ts";

/** All that a {@link Generator} is: restore it from this and it goes on with the same numbers. */
export interface GeneratorState {
  readonly seed: number;
  readonly purpose: Purpose;
  /** How many 32-bit words were taken. */
  readonly position: number;
}

/**
 * Random numbers one after another, for odd jobs whose rows need no address. Its state is three numbers.
 * @example new Generator(1, PURPOSE.split).integer(6) // 0 … 5
 */
export class Generator {
  readonly seed: number;
  readonly purpose: Purpose;
  #position = 0;
  readonly #block = new Int32Array(4);

  constructor(seed: number, purpose: Purpose) {
    checkSeed(seed);
    this.seed = seed;
    this.purpose = purpose;
  }

  static restore({ seed, purpose, position }: GeneratorState): Generator {
    const generator = new Generator(seed, purpose);
    generator.#position = position;
    if (position % 4) generator.#draw();
    return generator;
  }

  get state(): GeneratorState {
    return { seed: this.seed, purpose: this.purpose, position: this.#position };
  }

  /** A whole number from 0 to 2³² − 1. */
  nextUint32(): number {
    if (this.#position % 4 === 0) this.#draw();
    return this.#block[this.#position++ % 4] >>> 0;
  }

  /** A number of the open interval (0, 1) with 52 random bits. */
  uniform(): number {
    const high = this.nextUint32() >>> 6;
    return (high * 2 ** 26 + (this.nextUint32() >>> 6) + 0.5) / 2 ** 52;
  }

  /** A number of N(0, 1), by inversion of {@link uniform}. */
  normal(): number {
    return normalQuantile(this.uniform());
  }

  /** A whole number from 0 to n − 1, each as likely as any other; n from 1 to 2³². */
  integer(n: number): number {
    if (!(Number.isInteger(n) && n >= 1 && n <= 2 ** 32)) throw new ZerosumError("random.range", { n });
    // Words above the last whole multiple of n would favour the small remainders.
    const limit = 2 ** 32 - (2 ** 32 % n);
    let word = this.nextUint32();
    while (word >= limit) word = this.nextUint32();
    return word % n;
  }

  #draw(): void {
    const block = Math.floor(this.#position / 4);
    // The first counter word sets these blocks apart from rows of a stream of the same purpose.
    philox(
      this.#block,
      0xffffffff,
      lowWord(block),
      highWord(block),
      streamWord(this),
      lowWord(this.seed),
      highWord(this.seed),
    );
  }
}
