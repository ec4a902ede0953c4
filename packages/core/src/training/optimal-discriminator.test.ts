import { describe, expect, it } from "vitest";
import { cpuRuntime } from "../engine/cpu.case.ts";
import { Program, State } from "../engine/index.ts";
import { concat, input, scale, sigmoid, square } from "../graph/index.ts";
import { createNetwork, networkSchema } from "../networks/index.ts";
import { OBJECTIVES } from "../objectives/index.ts";
import { adam, scheduleFactor } from "../optimizers/index.ts";
import { createDensity, type LineDensity, optimalDiscriminator } from "../points/index.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import type { Game } from "./game.ts";
import { compileStep, Feeder, inlineFeeds } from "./index.ts";
import { applyNetwork, initialVariables, type Player, playerInputs } from "./player.ts";

const data = createDensity("mixture", { means: [-1.5, 1.5], sds: [0.8] }) as LineDensity & { name: string };
/** p_g is normal: G is x = 1.3 z + 0.3, and is not trained. */
const [SHIFT, SCALE] = [0.3, 1.3];
/** Many rows, since one of a thousand lies where the densities are a hundredth of their peak. */
const [STEPS, BATCH] = [3000, 4096];
const optimizer = adam({ learningRate: 1e-2, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 });

const generator: Player = {
  name: "generator",
  network: createNetwork(networkSchema.parse({ depth: 0 }), 1, { bias: Float32Array.of(SHIFT) })(1),
  optimizer,
};
const discriminator: Player = {
  name: "discriminator",
  network: createNetwork(networkSchema.parse({ width: 64, depth: 2, activation: "tanh" }), 1)(2),
  optimizer,
};
const game: Game = {
  generator,
  discriminator,
  objective: OBJECTIVES.minimax,
  penalties: { r1: 0, r2: 0, gradientPenalty: 0 },
  realLabel: 1,
  pac: 1,
  clip: null,
  batch: BATCH,
  columns: 1,
  latent: 1,
  averageDecay: 0,
  discriminatorSteps: 1,
  features: (x) => concat([scale(x, 0.5), square(x)], 1), // in x and x² the log-ratio of normal tails is linear
};

const normalDensity = (x: number): number =>
  Math.exp(-0.5 * ((x - SHIFT) / SCALE) ** 2) / (SCALE * Math.sqrt(2 * Math.PI));

/** D's answer at each x. */
async function answers(state: State, x: Float32Array): Promise<Float32Array> {
  const rows = input("x", [x.length, 1]);
  const D = applyNetwork(discriminator, playerInputs(discriminator, false), false, () => {
    throw new Error("This network draws nothing.");
  });
  const results = { D: sigmoid(D.apply(game.features ? game.features(rows) : rows)) };
  const program = await Program.compile(runtime, state, { results, updates: {} });
  const answer = (await program.run({ x })).D.slice();
  await program.release();
  return answer;
}

const runtime = cpuRuntime();

describe("D trained against a fixed G", () => {
  it("becomes D* = p_data / (p_data + p_g) within .02", async () => {
    const random = new Generator(1, PURPOSE.init);
    const weights = { shape: [2], data: Float32Array.of(SCALE, SHIFT) };
    const state = new State(runtime, {
      ...initialVariables(discriminator, false, random),
      ...initialVariables(generator, false, random),
      "generator.parameters": weights,
    });
    const { program, draws } = await compileStep(runtime, state, game, "discriminatorStep");
    const rows = { columns: 1, fill: data.sample };
    const feeds = inlineFeeds(new Feeder(draws, rows, 1, "normal"), draws);
    for (let step = 1; step <= STEPS; step++) {
      const factor = scheduleFactor({ kind: "cosine", warmUp: 0, floor: 0 }, step, STEPS);
      const rates = optimizer.rates(step, factor).map((rate, i) => [`discriminator.rate${i}`, Float32Array.of(rate)]);
      await program.run({ ...feeds.next(step), ...Object.fromEntries(rates) });
    }
    expect(state.read("generator.parameters")).toEqual(weights);

    const grid = Float32Array.from({ length: 1001 }, (_, i) => -10 + i / 50);
    const masses = Array.from(grid, (x) => data.pdf(x) + normalDensity(x));
    const peak = Math.max(...masses);
    const D = await answers(state, grid);
    const errors = Array.from(grid, (x, i) => Math.abs(D[i] - optimalDiscriminator(data.pdf(x), normalDensity(x))));
    const seen = errors.filter((_, i) => masses[i] > peak / 100);
    expect(seen.length).toBeGreaterThan(200);
    expect(Math.max(...seen)).toBeLessThanOrEqual(0.02);
  });
});
