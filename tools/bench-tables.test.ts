import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { here, node, plant } from "./planted.case.ts";

interface Took {
  readonly steps: number;
  readonly trainingSeconds: number;
  readonly generationSeconds: number;
  readonly trainingMegabytes: number;
  readonly modelMegabytes: number;
  readonly quality: Readonly<Record<string, number>>;
}

/** Whatever referee and Python a developer has named, this is not their run. */
beforeEach(() => {
  vi.stubEnv("ZEROSUM_REFEREE", undefined);
  vi.stubEnv("ZEROSUM_PYTHON", undefined);
  return () => vi.unstubAllEnvs();
});

test("the bench of tables measures two presets on the same rows, and says so as a table and as JSON", () => {
  const folder = plant({});
  const words = ["--only", "fast,ctgan", "--rows", "100", "--epochs", "2", "--threads", "1", "--json", "out.json"];
  const { status, output } = node(folder, here("bench/tables.mjs"), here("examples/penguins.csv"), ...words);
  expect(output).toContain("100 rows of 7 columns to learn, 25 held out; seed 1, 1 threads");
  expect(status).toBe(0);
  const { rows, results } = JSON.parse(readFileSync(join(folder, "out.json"), "utf8")) as {
    rows: number;
    results: Readonly<Record<"fast" | "ctgan", Took>>;
  };
  expect(rows).toBe(100);
  for (const took of [results.fast, results.ctgan]) {
    expect(took.steps).toBe(2);
    for (const key of ["trainingSeconds", "generationSeconds", "trainingMegabytes", "modelMegabytes"] as const)
      expect(took[key]).toBeGreaterThan(0);
    expect(Object.keys(took.quality)).toEqual(
      expect.arrayContaining(["columns.error", "pairs.error", "c2st.trees.auc"]),
    );
  }
  expect(output).toMatch(/^training +[\d.]+ s +[\d.]+ s$/m);
  expect(output).toMatch(/^c2st\.trees\.auc \(floor [\d.]+\) +[\d.]+ +[\d.]+$/m);
}, 120_000);

test("the bench of tables names the contenders there are", () => {
  const { status, output } = node(plant({}), here("bench/tables.mjs"), here("examples/penguins.csv"), "--only", "gan");
  expect(status).toBe(1);
  expect(output).toContain("Cannot run gan: expected python or one of fast, balanced, best, ctgan");
});
