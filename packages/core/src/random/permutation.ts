import { ZerosumError } from "../errors.ts";
import { philox } from "./philox.ts";
import { checkSeed, highWord, lowWord, PURPOSE } from "./stream.ts";

const ROUNDS = 8;
const MAX_LENGTH = 2 ** 48;

/** A shuffle of 0 … length − 1 that is computed, not stored. */
export interface Permutation {
  readonly length: number;
  /** The number at a position. */
  at(position: number): number;
  /** The position of a number: the inverse of {@link at}. */
  positionOf(value: number): number;
}

/**
 * The permutation of 0 … length − 1 that belongs to (seed, epoch), in O(1) memory and about O(1) time.
 *
 * A Feistel network of 8 rounds permutes the smallest power of two that holds `length`; what falls outside is sent
 * through again until it falls inside (cycle walking: fewer than two passes on average).
 *
 * @param length from 1 to 2⁴⁸
 * @see Luby, Rackoff 1988 (the network); Black, Rogaway 2002 (cycle walking).
 */
export function permutation(length: number, seed: number, epoch: number): Permutation {
  checkSeed(seed);
  if (!(Number.isInteger(length) && length >= 1 && length <= MAX_LENGTH))
    throw new ZerosumError("random.permutation", { length });
  let bits = 0;
  while (2 ** bits < length) bits++;
  const lowBits = (bits + 1) >> 1;
  const lowSize = 2 ** lowBits;
  const lowMask = lowSize - 1;
  const highMask = 2 ** (bits - lowBits) - 1;
  const keys = roundKeys(seed, epoch);

  const forward = (value: number): number => {
    let high = Math.floor(value / lowSize);
    let low = value % lowSize;
    for (let round = 0; round < ROUNDS; round += 2) {
      high ^= mix(low, keys[round]) & highMask;
      low ^= mix(high, keys[round + 1]) & lowMask;
    }
    return high * lowSize + low;
  };
  const backward = (value: number): number => {
    let high = Math.floor(value / lowSize);
    let low = value % lowSize;
    for (let round = ROUNDS - 2; round >= 0; round -= 2) {
      low ^= mix(high, keys[round + 1]) & lowMask;
      high ^= mix(low, keys[round]) & highMask;
    }
    return high * lowSize + low;
  };
  const walk = (step: (value: number) => number) => (from: number) => {
    let value = step(from);
    while (value >= length) value = step(value);
    return value;
  };
  return { length, at: walk(forward), positionOf: walk(backward) };
}

/** Eight words of Philox, keyed by the seed, counted by the epoch. */
function roundKeys(seed: number, epoch: number): Int32Array {
  const keys = new Int32Array(ROUNDS);
  for (let i = 0; i < ROUNDS; i += 4)
    philox(keys.subarray(i), i, lowWord(epoch), highWord(epoch), PURPOSE.batch, lowWord(seed), highWord(seed));
  return keys;
}

/** A keyed 32-bit hash: multiply, fold the high bits down, twice (the shape of MurmurHash3's finaliser). */
function mix(value: number, key: number): number {
  let x = Math.imul(value ^ key, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15) ^ key, 0xc2b2ae35);
  x ^= x >>> 13;
  return Math.imul(x, 0x9e3779b1) >>> 8;
}
