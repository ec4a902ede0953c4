import { describe, expect, it } from "vitest";
import { type EncoderPlan, fitEncoder } from "../encoder/index.ts";
import { cpuRuntime } from "../engine/cpu.case.ts";
import { evaluate, input } from "../graph/index.ts";
import { seenWidth, tableFeatures } from "../networks/index.ts";
import { type Moments, momentLoss } from "../objectives/index.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import { readTable } from "../table/index.ts";
import { openSource } from "./data.ts";
import { featuresOf, MOST_FEATURES, sketchOf } from "./moment-sketch.ts";
import { measureMoments } from "./moments.ts";

/** Two columns of `width` equally frequent categories. */
const pairOf = (width: number): EncoderPlan => ({
  width: 2 * width,
  spans: ["a", "b"].map((column, i) => ({
    kind: "categorical",
    column,
    offset: i * width,
    width,
    frequencies: new Array<number>(width).fill(1 / width),
  })),
});

/** Rows of {@link pairOf}: independent, or b = a in a share of them. */
function rowsOf(width: number, count: number, share: number, random: Generator): Float64Array {
  const rows = new Float64Array(count * 2 * width);
  const draw = (): number => Math.min(width - 1, Math.floor(random.uniform() * width));
  for (let at = 0; at < rows.length; at += 2 * width) {
    const a = draw();
    rows[at + a] = 1;
    rows[at + width + (random.uniform() < share ? a : draw())] = 1;
  }
  return rows;
}

/** The moments of independent columns. */
function independent(width: number, sketch: Moments["sketch"], sketchSize: number, factors: Float32Array): Moments {
  const size = sketch ? sketchSize : 2 * width;
  const matrix = new Float32Array(size * size);
  // E[hhᵀ] by its pairs: each of them weighed by the columns of the sketch.
  const unit = (i: number): number[] => {
    if (!sketch) return Array.from({ length: size }, (_, j) => Number(i === j));
    const x = { shape: [1, 2 * width], data: Float64Array.from({ length: 2 * width }, (_, j) => Number(i === j)) };
    return [...evaluate([sketch(input("x", [1, 2 * width]))], { x })[0].data];
  };
  const units = Array.from({ length: 2 * width }, (_, i) => unit(i));
  units.forEach((u, i) => {
    units.forEach((v, j) => {
      const share = i === j ? 1 / width : i < width === j < width ? 0 : 1 / width ** 2;
      if (share === 0) return;
      u.forEach((x, k) => {
        if (x !== 0) for (let l = 0; l < size; l++) matrix[k * size + l] += share * x * v[l];
      });
    });
  });
  const weights = new Float32Array(size * size);
  for (let k = 0; k < size; k++) {
    for (let l = 0; l < size; l++) if (k !== l) weights[k * size + l] = sketch ? 1 : 1 / (1 / width + 0.002);
  }
  const first = sketch && {
    means: new Float32Array(2 * width).fill(1 / width),
    weights: Float32Array.from(factors, () => 0),
  };
  return { size, matrix, weights, sketch, first };
}

describe("a sketch of moments", () => {
  it("is none where features are few", () => {
    expect(sketchOf(featuresOf(pairOf(MOST_FEATURES / 2)))).toBeNull();
  });

  it("keeps how far pairs of categories are from the data's", () => {
    const width = 60;
    const sketch = sketchOf(featuresOf(pairOf(width)), 64);
    if (!sketch) throw new Error("no sketch");
    expect([sketch.exact.length, sketch.buckets]).toEqual([0, 64]);
    const random = new Generator(3, PURPOSE.evaluation);
    const count = 4000;
    const x = { shape: [count, 2 * width], data: rowsOf(width, count, 0.5, random) };
    const loss = (moments: Moments): number =>
      evaluate([momentLoss(input("x", [count, 2 * width]), moments)], { x })[0].data[0];
    const exact = loss(independent(width, null, 0, sketch.factors));
    const sketched = loss(independent(width, sketch.apply, 64, sketch.factors));
    expect(exact).toBeGreaterThan(0.1);
    expect(sketched / exact).toBeGreaterThan(0.6);
    expect(sketched / exact).toBeLessThan(1.6);
  });

  it("leaves frequent features as they are", () => {
    const frequencies = [0.4, 0.3, ...new Array<number>(98).fill(0.3 / 98)];
    const plan: EncoderPlan = {
      width: 100,
      spans: [{ kind: "categorical", column: "a", offset: 0, width: 100, frequencies }],
    };
    const sketch = sketchOf(featuresOf(plan), 8);
    expect([sketch?.exact, sketch?.buckets]).toEqual([[0, 1], 6]);
    expect(sketch?.factors.subarray(0, 2)).toEqual(Float32Array.of(0, 0));
  });
});

it("moments of 3,000 categories hold every marginal, and no more than 2,048 features", async () => {
  const text = Array.from({ length: 6000 }, (_, i) => `k${i % 3000},${i % 2 ? "odd" : "even"},${i / 7}`).join("\n");
  const table = await readTable(`key,parity,size\n${text}\n`, { schema: { key: "category" } });
  const encoder = fitEncoder(table, { categories: 5000, rareRows: 1 });
  const source = openSource({ kind: "table", encoder: encoder.state, encoded: encoder.encode(table) });
  const runtime = cpuRuntime();
  const { plan } = encoder;
  const moments = await measureMoments(runtime, plan, tableFeatures(plan), source, table.rows);
  expect(moments.size).toBe(MOST_FEATURES);
  expect(moments.first?.means).toHaveLength(seenWidth(plan));
  const key = plan.spans[0];
  for (let i = 0; i < key.width; i++) expect(moments.first?.means[key.offset + i]).toBeCloseTo(1 / 3000, 3);
  expect(moments.first?.weights[key.offset + 5]).toBeCloseTo(1 / ((1 / 3000 + 0.002) * 9), 4);
});
