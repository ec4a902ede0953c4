import { describe, expect, it } from "vitest";
import { fitEncoder } from "../encoder/index.ts";
import { cpuRuntime } from "../engine/cpu.case.ts";
import { Program, State } from "../engine/index.ts";
import { input } from "../graph/index.ts";
import { createGenerator, networkSchema, seenWidth, tableFeatures } from "../networks/index.ts";
import { adam } from "../optimizers/index.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import { kolmogorovSmirnov, normalCdf } from "../stats/index.ts";
import { readTable } from "../table/index.ts";
import { initialVariables, type Player, type RowSource } from "../training/index.ts";
import { acceptance } from "./accept.ts";
import { calibrate, calibrated } from "./calibrate.ts";
import type { FrozenGenerator } from "./frozen.ts";
import { rake } from "./rake.ts";
import { type RealRows, refine } from "./refinement.ts";
import { groupMeans, type SparseRows, sparseRows } from "./sparse.ts";
import { temperOf } from "./temper.ts";

/** A column of categories, and one of numbers of which a third are an atom at 0. */
const { plan } = fitEncoder(
  await readTable(
    `kind,size\n${Array.from({ length: 300 }, (_, i) => `${"aaab"[i % 4]},${i % 3 ? i / 7 : 0}`).join("\n")}\n`,
  ),
);
const head = plan.spans.filter(({ kind }) => kind === "categorical");
const number = plan.spans.find(({ kind }) => kind === "continuous") as Extract<
  (typeof plan.spans)[number],
  { kind: "continuous" }
>;

/** Rows of the plan: `share` of them "a", the numbers N(shift, 1) held within ±3.5. */
function rowsOf(count: number, share: number, shift: number, random: Generator): Float32Array {
  const rows = new Float32Array(count * plan.width);
  for (let at = 0; at < rows.length; at += plan.width) {
    rows[at + head[0].offset + (random.uniform() < share ? 0 : 1)] = 1;
    const taken = random.uniform() < 2 / 3;
    rows[at + head[1].offset + (taken ? 1 : 0)] = 1;
    if (taken) rows[at + number.offset] = Math.min(3.5, Math.max(-3.5, random.normal() + shift));
  }
  return rows;
}

const COUNT = 40_000;
const random = new Generator(1, PURPOSE.evaluation);
const pool = rowsOf(COUNT, 0.5, 0.4, random);
const real = rowsOf(COUNT, 0.75, 0, random);
/** Rows as the critic sees them, taken in two parts. */
function sparse(matrix: Float32Array, count: number): SparseRows {
  const rows = sparseRows(plan, count);
  const half = count >> 1;
  rows.set(matrix, half, 0);
  rows.set(matrix.subarray(half * plan.width), count - half, half);
  return rows;
}
const { groups, scores: poolScores } = sparse(pool, COUNT);
const targets = sparse(real, COUNT).groups.map((group) => groupMeans(group, null));

describe("sparse features", () => {
  it("are the features that the critic sees", async () => {
    const runtime = cpuRuntime();
    const features = tableFeatures(plan)(input("rows", [64, plan.width]));
    const program = await Program.compile(runtime, new State(runtime, {}), { results: { features }, updates: {} });
    const few = pool.slice(0, 64 * plan.width);
    const seen = (await program.run({ rows: few })).features;
    await program.release();
    for (const group of sparse(few, 64).groups) {
      for (let row = 0; row < 64; row++) {
        for (let k = 0; k < group.size; k++) {
          const { places, lower, upper } = group;
          const share = k === places[row] ? lower[row] : k === places[row] + 1 ? upper[row] : 0;
          expect(Math.abs(seen[row * seenWidth(plan) + group.first + k] - share)).toBeLessThan(1e-4);
        }
      }
    }
  });
});

describe("raking", () => {
  const features = seenWidth(plan);
  const raked = rake(groups, targets, new Float32Array(COUNT), { features, cap: 3 });

  it("gives accepted rows the marginals of the data, which the pool does not have", () => {
    const furthest = (weights: Float64Array | null): number =>
      Math.max(
        ...groups.flatMap((group, g) => [...groupMeans(group, weights)].map((m, k) => Math.abs(m - targets[g][k]))),
      );
    expect(furthest(null)).toBeGreaterThan(0.2);
    expect(furthest(raked.accept)).toBeLessThan(1e-3);
  });

  it("accepts the inverse of the cap, more where no row is so likely, and none with more than certainty", () => {
    for (const cap of [1.2, 3, 100]) {
      const { accept, acceptance } = rake(groups, targets, new Float32Array(COUNT), { features, cap });
      expect(Math.max(...accept)).toBeCloseTo(1, 12);
      if (cap < 2) expect(acceptance).toBeCloseTo(1 / cap, 4);
      else expect(acceptance).toBeGreaterThan(1 / cap);
    }
  });
});

describe("tempering", () => {
  const random = new Generator(5, PURPOSE.evaluation);
  /** Log odds of N(1, 1) against N(0, 1) at draws of either, told `times` as large as they are. */
  const odds = (shift: number, times: number): Float32Array =>
    Float32Array.from({ length: 20_000 }, () => times * (random.normal() + shift - 0.5));

  it.each([0.7, 1, 4])("undoes what makes a critic %d times too sure", (times) => {
    expect(temperOf(odds(1, times), odds(0, times)).temper * times).toBeCloseTo(1, 1);
  });

  it("does not believe a critic that is wrong", () => {
    const { temper, loss } = temperOf(odds(0, 1), odds(1, 1));
    expect(temper).toBe(0);
    expect(loss).toBeCloseTo(2 * Math.LN2, 12);
  });
});

describe("calibration", () => {
  const all = new Float64Array(COUNT).fill(1);
  const maps = calibrate(poolScores, all);

  it("gives numbers the distribution of the data's scores", async () => {
    const runtime = cpuRuntime();
    const rows = calibrated(maps, input("rows", [COUNT, plan.width]));
    const program = await Program.compile(runtime, new State(runtime, {}), { results: { rows }, updates: {} });
    const mapped = (await program.run({ rows: pool })).rows.slice();
    await program.release();
    const scores = (matrix: Float32Array): number[] =>
      Array.from({ length: COUNT }, (_, row) => row * plan.width)
        .filter((at) => matrix[at + head[1].offset + 1] === 1)
        .map((at) => matrix[at + number.offset]);
    expect(kolmogorovSmirnov(scores(pool), normalCdf)).toBeGreaterThan(0.1);
    expect(kolmogorovSmirnov(scores(mapped), normalCdf)).toBeLessThan(0.01);
    for (const span of head) {
      for (let at = span.offset; at < mapped.length; at += plan.width) expect(mapped[at]).toBe(pool[at]);
    }
  });

  it("is monotone, from end to end", () => {
    expect(maps).toHaveLength(1);
    for (const ends of [maps[0].from, maps[0].to]) {
      expect([ends[0], ends.at(-1)]).toEqual([-3.6, 3.6]);
      expect(ends.every((x, i) => i === 0 || x > ends[i - 1])).toBe(true);
    }
  });

  it("is none where too few rows would tell", () => {
    expect(calibrate(sparse(pool, 90).scores, all.subarray(0, 90))).toEqual([]);
  });
});

/** All that a generator yields, and what it returns. */
async function exhaust<Y, R>(from: AsyncGenerator<Y, R>): Promise<{ readonly told: Y[]; readonly value: R }> {
  const told: Y[] = [];
  for (;;) {
    const { value, done } = await from.next();
    if (done) return { told, value };
    told.push(value);
  }
}

describe("refining an untrained generator", async () => {
  const runtime = cpuRuntime();
  const player: Player = {
    name: "generator",
    network: createGenerator(networkSchema.parse({ width: 16, depth: 1 }), { kind: "table", plan })(4),
    optimizer: adam({ learningRate: 1e-3, beta1: 0, beta2: 0.99, epsilon: 1e-8 }),
  };
  const { "generator.parameters": parameters } = initialVariables(player, false, new Generator(3, PURPOSE.init));
  const generator: FrozenGenerator = {
    player,
    variables: { "generator.parameters": parameters },
    latent: 4,
    latentDistribution: "normal",
    plan,
    conditions: null,
  };
  const source = (from: number, rows: number): RowSource => ({
    columns: plan.width,
    fill(out, _, position) {
      for (let at = 0, row = position; at < out.length; at += plan.width, row++) {
        const start = (from + (row % rows)) * plan.width;
        out.set(real.subarray(start, start + plan.width), at);
      }
    },
  });
  const rows: RealRows = {
    count: 5000,
    rows: 4000,
    all: source(0, 5000),
    learning: source(0, 4000),
    trying: source(4000, 1000),
  };
  const options = { cap: 3, seed: 1 };
  const { value: refinement, told } = await exhaust(refine(runtime, generator, rows, options));

  it("says how much of it is done", () => {
    expect(told.length).toBeGreaterThan(5);
    expect(told.every((done, i) => done > (told[i - 1] ?? 0))).toBe(true);
    expect(told.at(-1)).toBe(1);
  });

  it("finds more to refine than chance", () => {
    expect(refinement.loss).toBeLessThan(2 * Math.LN2 - 0.02);
    expect(refinement.critic.temper).toBeGreaterThan(0.3);
    expect(refinement.acceptance).toBeGreaterThan(1 / 3 - 1e-6);
  });

  it("prefers real rows to generated ones", async () => {
    const count = 2048;
    const accept = acceptance(refinement, plan, input("rows", [count, plan.width]));
    const program = await Program.compile(runtime, new State(runtime, {}), { results: { accept }, updates: {} });
    const mean = async (matrix: Float32Array): Promise<number> =>
      (await program.run({ rows: matrix.slice(0, count * plan.width) })).accept.reduce((sum, p) => sum + p, 0) / count;
    const onReal = await mean(real);
    await program.release();
    expect(onReal).toBeGreaterThan(1.1 * refinement.acceptance);
  });

  it("is the same again for the same seed", async () => {
    expect((await exhaust(refine(runtime, generator, rows, options))).value).toEqual(refinement);
  });
});
