import { expect, it } from "vitest";
import type { EncoderPlan } from "../encoder/index.ts";
import { cpuRuntime } from "../engine/cpu.case.ts";
import { State } from "../engine/index.ts";
import { deviation, type GoldenTensors, readGolden } from "../golden.case.ts";
import { evaluate, type NDArray } from "../graph/index.ts";
import { compileStep, defineStep } from "../training/index.ts";
import { createGame } from "./game.ts";
import { resolveOptions } from "./options.ts";

interface Golden {
  readonly steps: number;
  readonly inputs: GoldenTensors;
  readonly outputs: GoldenTensors;
}
const [golden] = readGolden<Golden>("ctgan");

/** A column, a number of three modes, a column. */
const thirds = [1 / 3, 1 / 3, 1 / 3];
const plan: EncoderPlan = {
  width: 10,
  spans: [
    { kind: "categorical", column: "a", offset: 0, width: 3, frequencies: thirds },
    { kind: "categorical", column: "x", offset: 3, width: 3, frequencies: thirds },
    { kind: "bounded", column: "x", offset: 6, width: 1 },
    { kind: "categorical", column: "b", offset: 7, width: 3, frequencies: thirds },
  ],
};
const sizes = { width: 8, batch: 20, latent: 4, pac: 5 };
const options = resolveOptions({ preset: "ctgan", ...sizes }, { kind: "table", columns: 10, rows: 1000 });
const game = createGame(options, { kind: "table", plan });

/** Which golden input is which of the step's draws. */
const DRAWS: Readonly<Record<string, readonly [name: string, part?: number]>> = {
  "discriminator.real": ["discriminator.real"],
  "discriminator.condition": ["discriminator.condition"],
  "discriminator.latent": ["discriminator.latent"],
  "discriminator.generator.gumbel": ["discriminator.gumbel"],
  "discriminator.discriminator.mask": ["discriminator.masks", 0],
  "discriminator.discriminator.mask#1": ["discriminator.masks", 1],
  "discriminator.discriminator.mask#2": ["penalty.masks", 0],
  "discriminator.discriminator.mask#3": ["penalty.masks", 1],
  "discriminator.mixing": ["discriminator.mixing"],
  "generator.condition": ["generator.condition"],
  "generator.latent": ["generator.latent"],
  "generator.generator.gumbel": ["generator.gumbel"],
  "generator.discriminator.mask": ["generator.masks", 0],
  "generator.discriminator.mask#1": ["generator.masks", 1],
};

const PLAYERS = ["generator", "discriminator"] as const;

/** A player's weights one after another, as its flat vector holds them. */
const flatOf = (tensors: GoldenTensors, prefix: string): number[] =>
  Object.entries(tensors)
    .filter(([name]) => new RegExp(`^${prefix}\\.\\d\\.`).test(name))
    .flatMap(([, { data }]) => data);

/** What a step (from 1) is fed. */
function feedsOf(step: number): Record<string, number[]> {
  const draws = Object.entries(DRAWS).map(([draw, [name, part]]) => {
    const { shape, data } = golden.inputs[name];
    const size = data.length / shape[0];
    const own = data.slice((step - 1) * size, step * size);
    const half = size / 2;
    return [draw, part === undefined ? own : own.slice(part * half, (part + 1) * half)] as const;
  });
  const rates = PLAYERS.flatMap((name) =>
    game[name].optimizer.rates(step, 1).map((rate, i) => [`${name}.rate${i}`, [rate]] as const),
  );
  return { ...Object.fromEntries(draws), ...Object.fromEntries(rates), penaltyFactor: [1] };
}

/** The variables with which the game begins. */
const start = (): Record<string, number[]> =>
  Object.fromEntries(
    PLAYERS.flatMap((name) => {
      const parameters = flatOf(golden.inputs, name);
      const zeros = parameters.map(() => 0);
      const slots = game[name].optimizer.slots.map((slot) => [`${name}.${slot}`, zeros] as const);
      return [[`${name}.parameters`, parameters] as const, ...slots];
    }).concat([["generator.buffers", [0, 1, 0, 1].flatMap((value) => new Array<number>(8).fill(value))]]),
  );

const exact = (data: ArrayLike<number>, shape: readonly number[] = [data.length]): NDArray => ({
  shape,
  data: Float64Array.from(data),
});

it("the preset plays the paper's steps as PyTorch does, in float64", () => {
  const { results, updates, draws } = defineStep(game, "iteration");
  expect(draws.map(({ name }) => name).sort()).toEqual(Object.keys(DRAWS).sort());
  const shapes = new Map(draws.map(({ name, shape }) => [name, shape]));
  const outputs = { ...results, ...updates };
  let variables = Object.fromEntries(Object.entries(start()).map(([name, data]) => [name, exact(data)]));
  const losses: Record<(typeof PLAYERS)[number], number[]> = { generator: [], discriminator: [] };
  for (let step = 1; step <= golden.steps; step++) {
    const feeds = Object.entries(feedsOf(step)).map(([name, data]) => [name, exact(data, shapes.get(name) ?? [])]);
    const values = evaluate(Object.values(outputs), { ...variables, ...Object.fromEntries(feeds) });
    const named = Object.fromEntries(Object.keys(outputs).map((name, i) => [name, values[i]]));
    variables = { ...variables, ...Object.fromEntries(Object.keys(updates).map((name) => [name, named[name]])) };
    for (const player of PLAYERS) losses[player].push(named[`${player}Loss`].data[0]);
  }
  for (const player of PLAYERS) {
    expect(deviation(losses[player], golden.outputs[`loss.${player}`].data), player).toBeLessThan(1e-6);
    let at = 0;
    for (const [name, { data }] of Object.entries(golden.outputs)) {
      if (!new RegExp(`^${player}\\.\\d\\.`).test(name)) continue;
      const got = variables[`${player}.parameters`].data.subarray(at, at + data.length);
      at += data.length;
      // Batch norm takes off what the bias before it adds: its gradient is 0, and Adam makes steps of what rounding leaves.
      if (!/^generator\.[01]\.bias$/.test(name)) expect(deviation(got, data), name).toBeLessThan(1e-8);
    }
  }
  expect(deviation(variables["generator.buffers"].data, flatOf(golden.outputs, "running"))).toBeLessThan(1e-6);
});

it("and as a program in float32 in the first losses", async () => {
  const runtime = cpuRuntime();
  const state = new State(
    runtime,
    Object.fromEntries(
      Object.entries(start()).map(([name, data]) => [name, { shape: [data.length], data: Float32Array.from(data) }]),
    ),
  );
  const { program } = await compileStep(runtime, state, game, "iteration");
  const feeds = Object.entries(feedsOf(1)).map(([name, data]) => [name, Float32Array.from(data)] as const);
  const results = await program.run(Object.fromEntries(feeds));
  for (const player of PLAYERS) {
    const [wanted] = golden.outputs[`loss.${player}`].data;
    expect(results[`${player}Loss`][0] / wanted).toBeCloseTo(1, 4);
  }
  await program.release();
});
