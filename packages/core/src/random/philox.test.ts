import { describe, expect, test } from "vitest";
import { philox } from "./philox.ts";

const hex = (words: Int32Array) => Array.from(words, (w) => (w >>> 0).toString(16).padStart(8, "0")).join(" ");

/** The plain form: 64-bit products by BigInt. */
function philoxByBigInt(counter: readonly number[], key: readonly number[]): string {
  const mask = 0xffffffffn;
  let [c0, c1, c2, c3] = counter.map((c) => BigInt(c >>> 0));
  let [k0, k1] = key.map((k) => BigInt(k >>> 0));
  for (let round = 0; round < 10; round++) {
    const p0 = 0xd2511f53n * c0;
    const p1 = 0xcd9e8d57n * c2;
    [c0, c1, c2, c3] = [(p1 >> 32n) ^ c1 ^ k0, p1 & mask, (p0 >> 32n) ^ c3 ^ k1, p0 & mask];
    k0 = (k0 + 0x9e3779b9n) & mask;
    k1 = (k1 + 0xbb67ae85n) & mask;
  }
  return [c0, c1, c2, c3].map((c) => c.toString(16).padStart(8, "0")).join(" ");
}

describe("philox", () => {
  // The published vectors of Random123 (kat_vectors, philox4x32 with 10 rounds).
  test.each([
    [[0, 0, 0, 0], [0, 0], "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
    [[-1, -1, -1, -1], [-1, -1], "408f276d 41c83b0e a20bc7c6 6d5451fd"],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], "d16cfe09 94fdcceb 5001e420 24126ea1"],
  ])("gives the published block of counter %j under key %j", ([c0, c1, c2, c3], [k0, k1], expected) => {
    const out = new Int32Array(4);
    philox(out, c0, c1, c2, c3, k0, k1);
    expect(hex(out)).toBe(expected);
  });

  test("agrees with 64-bit arithmetic on a chain of 500 blocks", () => {
    const out = new Int32Array(4);
    for (let i = 0; i < 500; i++) {
      const counter = [...out];
      philox(out, counter[0], counter[1], counter[2], counter[3], i, ~i);
      expect(hex(out)).toBe(philoxByBigInt(counter, [i, ~i]));
    }
  });
});
