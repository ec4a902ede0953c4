import { describe, expect, test } from "vitest";
import { cpuRuntime } from "../../engine/cpu.case.ts";
import { readGolden } from "../../golden.case.ts";
import { Generator, PURPOSE } from "../../random/index.ts";
import { type Points, rowsFrom } from "../neighbours/points.ts";
import { createSearch } from "../neighbours/search.ts";
import { alphaBeta } from "./alpha-beta.ts";
import { frechetDistance } from "./frechet-distance.ts";
import { kernelDistance } from "./kernel-distance.ts";
import { type PrecisionRecall, precisionRecall } from "./precision-recall.ts";
import { drawDirections, projectionsOf, slicedDistances } from "./sliced-distances.ts";

interface Golden extends PrecisionRecall {
  readonly name: string;
  readonly dimension: number;
  readonly real: readonly number[];
  readonly generated: readonly number[];
  readonly directions: readonly number[];
  readonly alphaPrecision: number;
  readonly betaRecall: number;
  readonly kid: number;
  readonly frechet: number;
  readonly sliced: { readonly wasserstein: number; readonly mind: number };
}

const points = (numbers: readonly number[], dimension: number): Points => ({
  rows: numbers.length / dimension,
  dimension,
  data: Float32Array.from(numbers),
});
const relative = (value: number, wanted: number): number => Math.abs(value / wanted - 1);

describe.each(readGolden<Golden>("distances"))("against NumPy: $name", (golden) => {
  const [real, generated] = [golden.real, golden.generated].map((numbers) => points(numbers, golden.dimension));

  test.each([
    ["the engine", cpuRuntime()],
    ["plain loops", null],
  ])("precision, recall, density and coverage are the same counts by %s", async (_, runtime) => {
    const found = await precisionRecall(real, generated, createSearch(runtime));
    for (const key of ["precision", "recall", "density", "coverage"] as const)
      expect(found[key], key).toBeCloseTo(golden[key], 12);
  });

  test("α-precision and β-recall are the same", async () => {
    const { precision, recall } = await alphaBeta(real, generated, createSearch());
    expect(precision).toBeCloseTo(golden.alphaPrecision, 12);
    expect(recall).toBeCloseTo(golden.betaRecall, 12);
  });

  test("the kernel, Fréchet and sliced distances agree to 1e-6 of their size", () => {
    expect(relative(kernelDistance(real, generated), golden.kid)).toBeLessThan(1e-6);
    expect(relative(frechetDistance(real, generated), golden.frechet)).toBeLessThan(1e-6);
    const rows = Math.min(real.rows, generated.rows);
    const project = (all: Points) => projectionsOf(rowsFrom(all, 0, rows), Float64Array.from(golden.directions));
    const sliced = slicedDistances(project(real), project(generated));
    expect(relative(sliced.wasserstein, golden.sliced.wasserstein)).toBeLessThan(1e-6);
    expect(relative(sliced.mind, golden.sliced.mind)).toBeLessThan(1e-6);
  });
});

describe("two draws of N(0, I)", () => {
  const draw = (rows: number, dimension: number, seed: number): Points => {
    const random = new Generator(seed, PURPOSE.evaluation);
    return { rows, dimension, data: Float32Array.from({ length: rows * dimension }, () => random.normal()) };
  };

  // The published figures are of one draw without a seed. By the authors' formulas ten draws have a precision of .476 ± .012, a
  // recall of .478 ± .011, a density of .994 ± .055 and a coverage of .967 ± .006 (tools/oracles/prdc_protocol.py): the published
  // density of 1.0555 is such a draw, 1.1 sd above its mean, and no other n or k.
  test("have the precision, recall, density and coverage that were published", { timeout: 300_000 }, async () => {
    const found = await precisionRecall(draw(10_000, 1000, 3), draw(10_000, 1000, 4), createSearch(cpuRuntime(2)));
    const published = { precision: 0.4772, recall: 0.4705, coverage: 0.9735 };
    for (const key of ["precision", "recall", "coverage"] as const)
      expect(Math.abs(found[key] - published[key]), `${key} ${found[key]}`).toBeLessThan(0.01);
    expect(Math.abs(found.density - 1)).toBeLessThan(0.06);
  });

  test("have a kernel distance about 0, below it too", () => {
    const values = Array.from({ length: 20 }, (_, i) =>
      kernelDistance(draw(100, 3, 2 * i + 1), draw(100, 3, 2 * i + 2)),
    );
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    expect(Math.abs(mean)).toBeLessThan(spread);
    expect(Math.min(...values)).toBeLessThan(0);
  });

  test("lie apart along lines as they were moved: MIND of a shift s is 3|s|²", () => {
    const a = draw(500, 6, 3);
    const moved: Points = { ...a, data: a.data.map((value) => value + 1) };
    const directions = drawDirections(2000, 6, new Generator(1, PURPOSE.evaluation));
    const { mind } = slicedDistances(projectionsOf(a, directions), projectionsOf(moved, directions));
    expect(mind / (3 * 6)).toBeGreaterThan(0.95);
    expect(mind / (3 * 6)).toBeLessThan(1.05);
  });
});
