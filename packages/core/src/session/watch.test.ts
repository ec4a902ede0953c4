import { describe, expect, it } from "vitest";
import { cpuRuntime } from "../engine/cpu.case.ts";
import { State } from "../engine/index.ts";
import { estimateEvery, sampledGenerator, Watch } from "./watch.ts";

/** A watch whose estimates are given, on a game whose G is the number of its step. */
async function watched(...aucs: readonly number[]): Promise<Watch> {
  const estimator = {
    measure: async (index: number) => ({ auc: aucs[index - 1], standardError: 0.01, columns: 0, modes: null }),
    release: async () => undefined,
  };
  const watch = new Watch(estimator, 100 * aucs.length);
  for (let i = 1; i <= aucs.length; i++) {
    const G = { shape: [1], data: Float32Array.of(-1) };
    const average = { shape: [1], data: Float32Array.of(100 * i) };
    const state = new State(cpuRuntime(), { "generator.parameters": G, "generator.average": average });
    await watch.look(sampledGenerator(100 * i, state));
  }
  return watch;
}

const keptBy = async (...aucs: readonly number[]) => {
  const kept = (await watched(...aucs)).kept;
  return [kept?.step, kept?.variables["generator.parameters"].data[0]];
};

describe("what is kept of a game", () => {
  it("is the moving average of the last G", async () => {
    expect(await keptBy(0.9, 0.7, 0.6)).toEqual([300, 300]);
    expect(await keptBy(0.9, 0.6, 0.61)).toEqual([300, 300]);
  });

  it("is that of an earlier one that was clearly better", async () => {
    expect(await keptBy(0.9, 0.6, 0.9)).toEqual([200, 200]);
    expect(await keptBy(0.9, 0.7, 0.6, 0.62, 0.7)).toEqual([300, 300]);
  });

  it("is nothing before the first estimate", async () => {
    expect(await keptBy()).toEqual([undefined, undefined]);
  });
});

it("patience is over after as many estimates without a gain", async () => {
  expect((await watched(0.9, 0.8, 0.81, 0.8)).isOutOf(2)).toBe(true);
  expect((await watched(0.9, 0.8, 0.81, 0.8)).isOutOf(3)).toBe(false);
  expect((await watched(0.9, 0.8, 0.81, 0.8)).isOutOf(null)).toBe(false);
});

it("estimates fall on reports: 20 of a long training, fewer of a short one", () => {
  expect(estimateEvery(20_000, 100)).toBe(1000);
  expect(estimateEvery(8000, 40)).toBe(800);
  expect(estimateEvery(3000, 15)).toBe(810);
  expect(estimateEvery(60, 1)).toBe(800);
});
