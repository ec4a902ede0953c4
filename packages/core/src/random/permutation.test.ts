import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Epochs } from "./epochs.ts";
import { permutation } from "./permutation.ts";

describe("permutation", () => {
  test("is a bijection with its inverse, for any length, seed and epoch", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.maxSafeNat(), fc.nat(), (length, seed, epoch) => {
        const order = permutation(length, seed, epoch);
        const seen = new Uint8Array(length);
        for (let i = 0; i < length; i++) {
          const value = order.at(i);
          expect(order.positionOf(value)).toBe(i);
          seen[value]++;
        }
        expect(seen.every((count) => count === 1)).toBe(true);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test("inverts at great lengths, where the halves exceed 16 bits", () => {
    for (const length of [2 ** 31 + 1, 2 ** 40 - 5, 2 ** 48]) {
      const order = permutation(length, 1, 2);
      for (let i = 0; i < 200; i++) {
        const position = Math.floor((i / 200) * length);
        const value = order.at(position);
        expect(value).toBeLessThan(length);
        expect(order.positionOf(value)).toBe(position);
      }
    }
  });

  test("each row falls on each position equally often over the epochs", () => {
    for (const length of [5, 16, 30]) {
      const epochs = 3000;
      const counts = new Float64Array(length * length);
      for (let epoch = 0; epoch < epochs; epoch++) {
        const order = permutation(length, 7, epoch);
        for (let i = 0; i < length; i++) counts[i * length + order.at(i)]++;
      }
      const mean = epochs / length;
      const chiSquare = counts.reduce((sum, c) => sum + (c - mean) ** 2 / mean, 0);
      const freedom = (length - 1) ** 2;
      expect(Math.abs(chiSquare - freedom)).toBeLessThan(4.5 * Math.sqrt(2 * freedom));
    }
  });

  test("all orders of four rows are equally likely", () => {
    const counts = new Map<string, number>();
    for (let epoch = 0; epoch < 24_000; epoch++) {
      const order = permutation(4, 11, epoch);
      const key = [0, 1, 2, 3].map(order.at).join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chiSquare = [...counts.values()].reduce((sum, c) => sum + (c - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(60); // 23 degrees of freedom
  });

  test("neighbours in position are not neighbours in value", () => {
    const length = 10_000;
    const order = permutation(length, 3, 0);
    let [sum, fixed] = [0, 0];
    for (let i = 0; i < length; i++) {
      sum += (order.at(i) / length - 0.5) * (order.at((i + 1) % length) / length - 0.5) * 12;
      if (order.at(i) === i) fixed++;
    }
    expect(Math.abs(sum / length)).toBeLessThan(4 / Math.sqrt(length));
    expect(fixed).toBeLessThan(8); // Poisson of mean 1
  });

  test("no rows are refused in words", () => {
    expect(() => permutation(0, 1, 0)).toThrow(
      "Cannot shuffle rows: got 0 rows; expected a whole number from 1 to 281474976710656",
    );
  });
});

describe("Epochs", () => {
  test("shows every row once an epoch, in another order each, at whatever position one asks", () => {
    const epochs = new Epochs(37, 5);
    const orders = [0, 1, 2].map((e) => Array.from({ length: 37 }, (_, i) => epochs.row(37 * e + i)));
    for (const order of orders)
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 37 }, (_, i) => i));
    expect(new Set(orders.map(String)).size).toBe(3);
    const batch = new Uint32Array(20);
    new Epochs(37, 5).fill(batch, 30);
    expect([...batch]).toEqual([...orders[0].slice(30), ...orders[1].slice(0, 13)]);
  });
});
