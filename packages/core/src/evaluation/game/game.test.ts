import { describe, expect, test } from "vitest";
import { cpuRuntime } from "../../engine/cpu.case.ts";
import { readGolden } from "../../golden.case.ts";
import { createDensity, optimalDiscriminator } from "../../points/index.ts";
import { normalPdf } from "../../stats/index.ts";
import type { Measure } from "../metric.ts";
import { rowsFrom } from "../neighbours/points.ts";
import { evaluatePoints, type PointsRequest } from "./evaluate-points.ts";
import { parzenLogLikelihood } from "./parzen.ts";
import { GAME_METRIC_NAMES, type GameMetricName } from "./registry.ts";

interface Golden {
  readonly name: string;
  readonly dimension: number;
  readonly real: readonly number[];
  readonly generated: readonly number[];
  readonly parzen: { readonly sigma: number; readonly value: number; readonly standardError: number };
}

describe.each(readGolden<Golden>("distances"))("the Parzen window against SciPy: $name", (golden) => {
  const [real, generated] = [golden.real, golden.generated].map((numbers) => ({
    rows: numbers.length / golden.dimension,
    dimension: golden.dimension,
    data: Float32Array.from(numbers),
  }));
  const half = Math.floor(real.rows / 2);

  test.each([
    ["the engine", cpuRuntime()],
    ["plain loops", null],
  ])("chooses the same width and finds the same likelihood by %s", async (_, runtime) => {
    const [validation, judged] = [rowsFrom(real, 0, half), rowsFrom(real, half, real.rows - half)];
    const found = await parzenLogLikelihood(generated, validation, judged, { runtime });
    expect(found.sigma).toBeCloseTo(golden.parzen.sigma, 12);
    expect(Math.abs(found.value / golden.parzen.value - 1)).toBeLessThan(1e-5);
    expect(Math.abs(found.standardError / golden.parzen.standardError - 1)).toBeLessThan(1e-5);
  });
});

describe("the game on a known density", () => {
  const ring = createDensity("ring");
  const line = createDensity("normal");
  const draw = (density: typeof ring, rows: number, seed = 1): Float32Array => {
    const out = new Float32Array(rows * density.dimension);
    density.sample(out, seed, 0);
    return out;
  };
  const measured = async (request: PointsRequest) => {
    const results = await evaluatePoints(request);
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
    expect(results.map(({ name }) => name)).toEqual(GAME_METRIC_NAMES);
    const known = results.flatMap((result) => ("omitted" in result ? [] : [[result.name, result]]));
    return Object.fromEntries(known) as Record<GameMetricName, Measure>;
  };

  test("is at its end where the rows are the density's and D is ½", async () => {
    const generated = draw(ring, 20_000);
    const found = await measured({
      density: ring,
      generated,
      discriminator: (rows) => new Float32Array(rows.length / 2).fill(0.5),
    });
    expect(Object.keys(found)).toEqual(GAME_METRIC_NAMES);
    expect(found.jsd.value).toBeLessThan(1.2 * (found.jsd.ceiling as number));
    expect(found.criterion.value).toBeCloseTo(-Math.log(4), 1);
    // D* is known by the counts of bins only.
    expect(found["discriminator.error"].value).toBeLessThan(0.1);
    expect(found["discriminator.gap"].value).toBeCloseTo(2 * found.jsd.value, 5);
    expect(found["modes.covered"]).toMatchObject({ value: 8, ceiling: 8 });
    expect(found["modes.quality"].value).toBeCloseTo(0.989, 2);
    expect(found["modes.kl"].value).toBeLessThan(0.001);
    expect(found["modes.spread"].value).toBeCloseTo(0.974, 1);
    expect(Math.abs(found["parzen.legacy"].value - (found["parzen.legacy"].ceiling as number))).toBeLessThan(0.1);
  });

  test("of a collapsed generator shows one mode and a divergence near log 2", async () => {
    const generated = new Float32Array(4000).map((_, i) => (i % 2 ? 0 : 1));
    const found = await measured({ density: ring, generated });
    expect(found["modes.covered"].value).toBe(1);
    expect(found["modes.spread"].value).toBe(0);
    expect(found["modes.kl"].value).toBeCloseTo(Math.log(8), 6);
    expect(found.jsd.value).toBeGreaterThan(0.5);
    expect(found["parzen.legacy"].value).toBeLessThan((found["parzen.legacy"].ceiling as number) - 1);
    expect(found["discriminator.error"]).toBeUndefined();
  });

  test("knows the best D where p_g is another known density, and one that knows nothing", async () => {
    const generated = draw(createDensity("normal", { mean: 1 }), 200_000);
    const best = (rows: Float32Array) => rows.map((x) => optimalDiscriminator(normalPdf(x), normalPdf(x - 1)));
    const perfect = await measured({ density: line, generated, discriminator: best });
    expect(perfect["discriminator.error"].value).toBeLessThan(0.02);
    expect(Math.abs(perfect["discriminator.gap"].value)).toBeLessThan(0.01);
    expect(perfect.criterion.value).toBeCloseTo(-Math.log(4) + 2 * 0.111419, 2);
    const blind = await measured({ density: line, generated, discriminator: (rows) => rows.map(() => 0.5) });
    expect(blind["discriminator.error"].value).toBeGreaterThan(0.15);
    expect(blind["discriminator.gap"].value).toBeCloseTo(2 * 0.111419, 2);
    // A D that is sure and wrong loses much, and not without end.
    const wrong = await measured({ density: line, generated, discriminator: (rows) => rows.map(() => 0) });
    expect(wrong["discriminator.gap"].value).toBeGreaterThan(10);
    expect(Number.isFinite(wrong["discriminator.gap"].value)).toBe(true);
    // Where there are no modes and no D, that is said.
    const uniform = createDensity("uniform");
    const results = await evaluatePoints({ density: uniform, generated: draw(uniform, 100) });
    const omitted = results.flatMap((result) => ("omitted" in result ? [[result.name, result.omitted.code]] : []));
    expect(omitted).toEqual([
      ["discriminator.error", "evaluation.omitted.no-discriminator"],
      ["discriminator.gap", "evaluation.omitted.no-discriminator"],
      ["modes.covered", "evaluation.omitted.no-modes"],
      ["modes.quality", "evaluation.omitted.no-modes"],
      ["modes.kl", "evaluation.omitted.no-modes"],
      ["modes.spread", "evaluation.omitted.no-modes"],
    ]);
  });
});
