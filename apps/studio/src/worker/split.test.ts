import { readTexts } from "@zerosum/core";
import { expect, test } from "vitest";
import { everyFew, partsOf, someOf } from "./split.ts";

const texts = await readTexts(`n,c\n${Array.from({ length: 100 }, (_, i) => `${i / 4},${"ab"[i % 2]}`).join("\n")}\n`);
const numbers = (table: { readonly columns: readonly { readonly values: ArrayLike<number> }[] }): number[] =>
  Array.from(table.columns[0].values);

test("a fifth of the rows is kept apart, the same ones for the same seed, and both parts keep their order", () => {
  const { train, holdout } = partsOf(texts, {}, { holdout: true, seed: 1 });
  const [ours, apart] = [numbers(train), numbers(holdout ?? expect.fail())];
  expect([train.rows, apart.length]).toEqual([80, 20]);
  expect([...ours, ...apart].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i / 4));
  expect(apart).toEqual(apart.toSorted((a, b) => a - b));
  expect(numbers(partsOf(texts, {}, { holdout: true, seed: 1 }).train)).toEqual(ours);
  expect(numbers(partsOf(texts, {}, { holdout: true, seed: 2 }).train)).not.toEqual(ours);
  expect(partsOf(texts, {}, { holdout: false, seed: 1 })).toMatchObject({ train: { rows: 100 }, holdout: null });
});

test("some rows are those that stand evenly among all", () => {
  expect([...everyFew(10, 5)]).toEqual([0, 2, 4, 6, 8]);
  expect([...everyFew(3, 5)]).toEqual([0, 1, 2]);
  const { train } = partsOf(texts, {}, { holdout: false, seed: 1 });
  const some = someOf(train, { rows: 4, columns: 1 });
  expect(some.columns.length).toBe(1);
  expect(numbers(some)).toEqual([0, 6.25, 12.5, 18.75]);
});
