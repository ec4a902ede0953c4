import { expect, test } from "vitest";
import { resolveOptions } from "./options.ts";
import { refinementWork } from "./work.ts";

test("learning which rows to keep takes as long whatever the game is: more of its steps where these are light", () => {
  const facts = { kind: "table", columns: 100, rows: 12_000 } as const;
  const work = (given: Parameters<typeof resolveOptions>[0]): number =>
    refinementWork(resolveOptions(given, facts), facts);
  expect(work({ refine: 1 })).toBe(0);
  expect(work({ width: 128 })).toBeCloseTo(2 * work({}), 6);
  expect(work({ batch: 512 })).toBeCloseTo(work({}) / 2, 6);
  const plane = { ...facts, columns: 2 } as const;
  expect(refinementWork(resolveOptions({}, plane), plane)).toBeGreaterThan(2 * work({}));
  const points = { kind: "points", columns: 2, rows: 1000 } as const;
  expect(refinementWork(resolveOptions({}, points), points)).toBe(0);
});
