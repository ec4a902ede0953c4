import { expect, test } from "vitest";
import { resolveOptions } from "../options.ts";
import { atomsAmong } from "./atoms.ts";

const options = resolveOptions({});

/** The numbers that become categories, given each number and its rows. */
function atoms(rowsOf: readonly (readonly [value: number, rows: number])[], step = 1): number[] {
  const sorted = [...rowsOf].sort(([a], [b]) => a - b);
  const [values, counts] = [sorted.map(([value]) => value), sorted.map(([, count]) => count)];
  const isAtom = atomsAmong({ values, counts, rows: counts.reduce((sum, n) => sum + n) }, step, options);
  return values.filter((_, i) => isAtom[i]);
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
const zeros = [0, 9000] as const;

test("a number that 3 % of the rows hold", () => {
  expect(atoms([zeros, ...upTo(100).map((i) => [i + 1, 10] as const)])).toEqual([0]);
  expect(atoms([[0, 29], ...upTo(30).map((i) => [i + 1, 1] as const)])).toEqual([]);
});

test("the frequent numbers of a list: far apart, and the same again and again", () => {
  const list = upTo(30).map((i) => [1000 + 137 * i, i < 25 ? 12 : 3] as const);
  expect(atoms([zeros, ...list])).toEqual([0, ...list.slice(0, 25).map(([value]) => value)]);
});

test("not the numbers of a scale, however often they repeat", () => {
  const scale = upTo(60).map((i) => [20 + i, 100] as const);
  expect(atoms(scale)).toEqual([]);
});

test("not numbers that hardly repeat, however far apart", () => {
  const lone = upTo(300).map((i) => [1000 + 137 * i, 1] as const);
  expect(atoms([zeros, ...lone, [90_000, 20]])).toEqual([0]);
});

test("numbers without a smallest step that repeat are a list", () => {
  const sevenths = upTo(30).map((i) => [(i + 1) / 7, 12] as const);
  expect(atoms([zeros, ...sevenths], 0)).toEqual([0, ...sevenths.map(([value]) => value)]);
});

test("at most 128 of a list, the most frequent ones", () => {
  const list = upTo(400).map((i) => [1000 + 137 * i, 10 + (i % 2)] as const);
  expect(atoms(list)).toEqual(
    list
      .filter(([, rows]) => rows === 11)
      .slice(0, 128)
      .map(([value]) => value),
  );
});
