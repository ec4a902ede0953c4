import { expect, test } from "vitest";
import type { Columns } from "../encoder/index.ts";
import { say } from "../messages/index.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import { evaluationOf } from "./evaluate.ts";
import { read } from "./fixtures.case.ts";

/** A table of one column of each difficult kind, the last of which is the target. */
async function difficult(rows: number, seed: number, last: (random: Generator) => string): Promise<Columns> {
  const random = new Generator(seed, PURPOSE.data);
  const lines = Array.from({ length: rows }, (_, row) =>
    [
      "same",
      "",
      random.uniform() < 0.97 ? "" : random.normal().toFixed(3),
      7,
      `k${random.integer(500)}`,
      (1e12 * random.normal()).toFixed(0),
      random.uniform() < 0.5 ? "" : "x",
      `u${seed}-${row}`,
      last(random),
    ].join(),
  );
  return read(`constant,empty,rare,seven,many,huge,sometimes,key,target\n${lines.join("\n")}\n`);
}

const kinds: readonly (readonly [string, (random: Generator) => string])[] = [
  ["a class", (random) => "abc"[random.integer(3)]],
  ["one class", () => "a"],
  ["nothing", () => ""],
  ["a number", (random) => random.normal().toFixed(4)],
];

test.each(kinds.flatMap(([kind, last]) => [2, 60].map((rows) => [kind, rows, last] as const)))(
  "of difficult columns, with %s as a target, in %i rows, every metric is a number or is left out with a reason",
  async (_, rows, last) => {
    const [train, synthetic, holdout] = await Promise.all([1, 2, 3].map((seed) => difficult(rows, seed, last)));
    for (const tables of [
      { train, synthetic, holdout },
      { train, synthetic: train, holdout: train },
      { train, synthetic },
    ]) {
      for (const metric of (await evaluationOf(tables)).metrics) {
        if ("omitted" in metric) {
          const { code, parameters } = metric.omitted;
          for (const language of ["en", "ko"] as const)
            expect(say(language, code, parameters as never), metric.name).not.toMatch(/undefined|NaN/);
          continue;
        }
        for (const value of [metric.value, metric.floor ?? 0, metric.ceiling ?? 0, metric.standardError ?? 0])
          expect(Number.isFinite(value), `${metric.name} ${JSON.stringify(metric)}`).toBe(true);
      }
    }
  },
);
