import { readFileSync } from "node:fs";
import * as ort from "onnxruntime-node";
import { beforeAll, describe, expect, it } from "vitest";
import { ConditionDrawer, conditionPlan, fitEncoder } from "../encoder/index.ts";
import { cpuRuntime } from "../engine/cpu.case.ts";
import { Program, State } from "../engine/index.ts";
import { type ConditionRate, openGenerator } from "../generation/index.ts";
import { buildGenerator, exportOnnx, type Model, readModel, writeModel } from "../model/index.ts";
import { fillGumbel, fillNormal, PURPOSE } from "../random/index.ts";
import { formatCsv, readTable } from "../table/index.ts";
import { inlineFeeds } from "../training/index.ts";
import { factsOf, openTrainingSource, type TrainingData } from "./data.ts";
import { modelOf } from "./model.ts";
import { resolveOptions } from "./options.ts";
import type { TrainOptionsInput } from "./options-schema.ts";
import { type Outcome, play } from "./play.ts";

const penguins = await readTable(readFileSync(new URL("../../../../examples/penguins.csv", import.meta.url)));
const encoder = fitEncoder(penguins, { numbers: "modes" });
const data: TrainingData = { kind: "table", encoder: encoder.state, encoded: encoder.encode(penguins) };
const { plan } = encoder;
const conditions = conditionPlan(plan);
const stream = { seed: 5, purpose: PURPOSE.trainingCondition };

/** The column and the category that a condition names. */
function readCondition(all: Float32Array, row: number): [column: number, category: number] {
  const own = all.subarray(row * conditions.width, (row + 1) * conditions.width);
  expect(own.reduce((a, b) => a + b)).toBe(1);
  const at = own.indexOf(1);
  const column = conditions.columns.findLastIndex(({ offset }) => offset <= at);
  return [column, at - conditions.columns[column].offset];
}

/** How often each category of each column is named among `count` conditions. */
function sharesOf(all: Float32Array, count: number): number[][] {
  const shares = conditions.columns.map(({ frequencies }) => frequencies.map(() => 0));
  for (let row = 0; row < count; row++) {
    const [column, category] = readCondition(all, row);
    shares[column][category] += (1 / count) * conditions.columns.length;
  }
  return shares;
}

describe("conditions", () => {
  it("name columns of categories, and no modes or missing cells of numbers", () => {
    const names = penguins.columns.filter(({ type }) => !("style" in type)).map(({ type }) => type.name);
    expect(conditions.columns.map(({ column }) => column)).toEqual(expect.arrayContaining(names));
    expect(conditions.columns.map(({ column }) => column)).not.toContain("bill_length_mm");
  });

  const count = 40_000;
  it("are drawn in training by log frequency, every column alike", () => {
    const source = openTrainingSource(data, { sampling: "by-category" });
    const drawn = new Float32Array(count * conditions.width);
    source.fillConditions?.(drawn, stream, 0);
    sharesOf(drawn, count).forEach((shares, c) => {
      const logs = conditions.columns[c].frequencies.map((f) => Math.log(f * penguins.rows + 1));
      const total = logs.reduce((a, b) => a + b);
      shares.forEach((share, i) => {
        expect(Math.abs(share - logs[i] / total)).toBeLessThan(0.02);
      });
    });
  });

  it("are drawn in generation by the data's own frequencies, of every column", () => {
    const drawn = new Float32Array(count * conditions.width);
    new ConditionDrawer(conditions).fill(drawn, { seed: 1, purpose: PURPOSE.condition }, 0);
    sharesOf(drawn, count).forEach((shares, c) => {
      shares.forEach((share, i) => {
        expect(Math.abs(share - conditions.columns[c].frequencies[i])).toBeLessThan(0.02);
      });
    });
  });

  it("are met by the real rows of the same addresses, in whatever chunks", () => {
    const source = openTrainingSource(data, { sampling: "by-category" });
    const rows = new Float32Array(600 * plan.width);
    const told = new Float32Array(600 * conditions.width);
    source.fillMatching?.(rows, stream, 100);
    source.fillConditions?.(told, stream, 100);
    for (let row = 0; row < 600; row++) {
      const [column, category] = readCondition(told, row);
      expect(rows[row * plan.width + conditions.columns[column].rowOffset + category]).toBe(1);
    }
    const part = new Float32Array(7 * plan.width);
    source.fillMatching?.(part, stream, 300);
    expect(part).toEqual(rows.subarray(200 * plan.width, 207 * plan.width));
  });
});

const runtime = cpuRuntime();
/** Trains in this thread; what is left at the end, as it comes back from a file. */
async function trained(given: TrainOptionsInput): Promise<{ outcome: Outcome; model: Model }> {
  const options = resolveOptions({ steps: 30, batch: 40, width: 16, threads: 1, ...given }, factsOf(data));
  const run = play(options, data, { runtime, feeds: inlineFeeds, now: () => 0 });
  for (;;) {
    const { value, done } = await run.next();
    if (!done) continue;
    const columns = penguins.columns.map(({ type }) => ({ name: type.name, kind: type.kind }));
    const origin = { name: "penguins.csv", rows: penguins.rows, columns, zerosum: "0.0.0", cpu: "" };
    return { outcome: value, model: readModel(writeModel(modelOf(data, options, value, runtime, origin))) };
  }
}

async function rowsOf(
  model: Model,
  from: number,
  to: number,
  options: Partial<Parameters<typeof openGenerator>[2]> = {},
): Promise<string[]> {
  const generator = await openGenerator(model, runtime, { seed: 3, ...options });
  let text = "";
  for await (const { columns } of generator.blocks(from, to))
    text += [...formatCsv(columns, { header: false })].join("");
  await generator.release();
  return text.trimEnd().split("\n");
}

describe("a model that was trained by sampling", () => {
  let outcome: Outcome;
  let model: Model;
  beforeAll(async () => {
    ({ outcome, model } = await trained({ preset: "ctgan" }));
  });

  it("is the same every time", async () => {
    expect((await trained({ preset: "ctgan" })).outcome.variables).toEqual(outcome.variables);
  });

  it("keeps in its file that G is told conditions, and makes any row by its address", async () => {
    expect(model.manifest.generator.conditional).toBe(true);
    const rows = await rowsOf(model, 0, 2100);
    expect(await rowsOf(model, 2040, 2060)).toEqual(rows.slice(2040, 2060));
  });

  it("takes conditions as an ONNX file too", async () => {
    const rows = 100;
    const { latent } = model.manifest.generator;
    const { output, gumbelWidth } = buildGenerator(model, rows);
    const at = { seed: 5, purpose: PURPOSE.evaluation };
    const condition = new Float32Array(rows * conditions.width);
    const feeds = { latent: new Float32Array(rows * latent), gumbel: new Float32Array(rows * gumbelWidth), condition };
    fillNormal(feeds.latent, at, 0, latent);
    fillGumbel(feeds.gumbel, at, 0, gumbelWidth);
    new ConditionDrawer(conditions).fill(condition, at, 0);
    const program = await Program.compile(runtime, new State(runtime, {}), { results: { rows: output }, updates: {} });
    const expected = await program.run(feeds);
    const session = await ort.InferenceSession.create(exportOnnx(model), { intraOpNumThreads: 1 });
    expect([...session.inputNames].sort()).toEqual(["condition", "gumbel", "latent"]);
    const tensors = Object.entries(feeds).map(([name, values]) => [
      name,
      new ort.Tensor("float32", values, [rows, values.length / rows]),
    ]);
    const result = await session.run(Object.fromEntries(tensors));
    expect(result.rows.data).toEqual(expected.rows);
    await session.release();
    await program.release();
  });

  it("can be refined, and paired", async () => {
    const { model: refined } = await trained({ sampling: "by-category", refine: 2 });
    expect(refined.refinement).not.toBeNull();
    const rows = await rowsOf(refined, 0, 60);
    expect(await rowsOf(refined, 20, 30)).toEqual(rows.slice(20, 30));
  }, 120_000);
});

describe("a model that was trained by sampling, asked for rows that meet something", () => {
  let model: Model;
  beforeAll(async () => {
    ({ model } = await trained({ preset: "ctgan", steps: 300, width: 32, learningRate: 2e-3 }));
  }, 60_000);

  it.each([
    ["the first column", { species: "Chinstrap" }, /^Chinstrap,/],
    ["another one", { sex: "female" }, /,female$/],
    ["several", { island: ["Dream", "Torgersen"], sex: "male" }, /,(Dream|Torgersen),.*,male$/],
  ])("is told of %s, needs few candidates, and every row meets it", async (_, where, pattern) => {
    let rate: ConditionRate | undefined;
    const rows = await rowsOf(model, 0, 400, { where, onRate: (said) => (rate = said) });
    expect(rows).toHaveLength(400);
    for (const row of rows) expect(row).toMatch(pattern);
    expect(await rowsOf(model, 100, 120, { where })).toEqual(rows.slice(100, 120));
    // Where it was not told, one in 1/share candidates would do.
    expect(rate?.candidatesPerRow).toBeLessThan(0.8 / (rate?.share ?? 0));
  });
});
