import { describe, expect, test } from "vitest";
import { exp } from "./exp.ts";
import { gumbelTable } from "./gumbel.ts";
import { log } from "./log.ts";
import { normalTable } from "./normal.ts";
import { gumbelQuantile, normalQuantile } from "./quantile.ts";
import { cosSinOfTurn } from "./trigonometry.ts";
import { uniformTable } from "./uniform.ts";

function near(got: number, expected: number, relative: number) {
  if (Math.abs(got - expected) > relative * Math.abs(expected)) expect.fail(`got ${got} for ${expected}`);
}

/** Φ by the series φ(x)(x + x³/3 + x⁵/(3·5) + …): slow and exact. */
function normalCdf(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-18; k += 2) sum += term *= (x * x) / k;
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/** FNV-1a over the bytes of a table. */
function hash(table: Float32Array): string {
  let h = 0x811c9dc5;
  for (const byte of new Uint8Array(table.buffer)) h = Math.imul(h ^ byte, 0x01000193);
  return (h >>> 0).toString(16);
}

describe("arithmetic with the same bits everywhere", () => {
  test("log agrees with Math.log", () => {
    for (let x = 1e-300; x < 1e300; x *= 1.37) near(log(x), Math.log(x), 1e-14);
    for (let i = 1; i < 65536; i++) near(log(i / 65536), Math.log(i / 65536), 1e-14);
  });

  test("exp agrees with Math.exp", () => {
    for (let x = -50; x < 50; x += 0.01) near(exp(x), Math.exp(x), 2e-14);
  });

  test("cosine and sine of a turn agree with Math's", () => {
    for (let turn = -2; turn <= 2; turn += 1 / 1024 + 1e-6) {
      const [cos, sin] = cosSinOfTurn(turn);
      expect(cos).toBeCloseTo(Math.cos(2 * Math.PI * turn), 14);
      expect(sin).toBeCloseTo(Math.sin(2 * Math.PI * turn), 14);
    }
    expect([0, 0.25, 0.5, 0.75].map(cosSinOfTurn)).toEqual([
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ]);
  });

  test("the normal quantile inverts the normal distribution", () => {
    for (let p = 1 / 4096; p < 1; p += 1 / 4096) near(normalCdf(normalQuantile(p)), p, 1e-12);
    for (const [p, x] of [
      [0.975, 1.959963984540054],
      [1e-5, -4.264890793922825],
      [1e-10, -6.361340902404056],
      [1e-20, -9.262340089798409],
    ])
      near(normalQuantile(p), x, 1e-14);
  });

  test("the Gumbel quantile is −log(−log p)", () => {
    for (let i = 0; i < 65536; i += 7) {
      const p = (i + 0.5) / 65536;
      expect(gumbelQuantile(p)).toBeCloseTo(-Math.log(-Math.log(p)), 12);
    }
  });

  test("the tables have the bits they had when they were checked in", () => {
    expect([normalTable(), gumbelTable(), uniformTable()].map(hash)).toEqual(["9ec371", "3bb32ce1", "eae91355"]);
  });

  test("the normal table is odd, increasing, of mean 0 and variance near 1", () => {
    const table = normalTable();
    expect(table).toEqual(table.map((x) => -x).reverse());
    expect(table.every((x, i) => i === 0 || x > table[i - 1])).toBe(true);
    const variance = table.reduce((sum, x) => sum + x ** 2 / table.length, 0);
    expect(variance).toBeGreaterThan(0.99995);
    expect(variance).toBeLessThan(1);
    expect(table[65535]).toBeCloseTo(4.325, 2);
  });
});
