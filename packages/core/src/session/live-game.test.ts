import { describe, expect, it } from "vitest";
import { cpuRuntime } from "../engine/cpu.case.ts";
import type { Runtime } from "../engine/index.ts";
import { sizeOf } from "../graph/index.ts";
import { inlineFeeds, type TrainingEvent } from "../training/index.ts";
import { factsOf, type TrainingData } from "./data.ts";
import { createGame, shapeOf } from "./game.ts";
import { LiveGame, RESTARTING } from "./live-game.ts";
import { Onlooker } from "./onlooker.ts";
import { firstVariables } from "./opening.ts";
import { resolveOptions } from "./options.ts";
import type { TrainOptions, TrainOptionsInput } from "./options-schema.ts";
import { play } from "./play.ts";

const data: TrainingData = { kind: "density", name: "mixture", options: {} };
const small: TrainOptionsInput = { steps: 60, width: 8, depth: 2, batch: 16, threads: 1, discriminatorSteps: 3 };
const optionsOf = (given: TrainOptionsInput = {}): TrainOptions =>
  resolveOptions({ ...small, ...given }, factsOf(data));
const open = (given: TrainOptionsInput = {}) => LiveGame.open(optionsOf(given), data, cpuRuntime(1));

async function iterate(live: LiveGame, times: number) {
  const all = [];
  for (let i = 0; i < times; i++) all.push(await live.iterate());
  return all;
}

describe("a live game", () => {
  it("is the game that a training plays", async () => {
    const run = play(optionsOf(), data, { runtime: cpuRuntime(1), feeds: inlineFeeds, now: () => 0 });
    const events: TrainingEvent[] = [];
    let next = await run.next();
    for (; !next.done; next = await run.next()) events.push(next.value);
    const live = await open();
    const scalars = await iterate(live, 60);
    expect(live.isOver).toBe(true);
    expect(live.moment().variables).toEqual(next.value.variables);
    const last = events.filter(({ type }) => type === "progress").at(-1);
    expect(last).toMatchObject(scalars[59]);
  });

  for (const objective of ["non-saturating", "relativistic"]) {
    it(`is the same part by part: ${objective}, with dropout`, async () => {
      const given = { objective, dropout: 0.2, r1: 0.1 };
      const [whole, inParts] = [await open(given), await open(given)];
      const straight = await iterate(whole, 5);
      const turns: string[] = [];
      for (let part = 0; part < 4 * 5; part++) {
        turns.push(inParts.turn);
        await inParts.playPart();
      }
      expect(turns.slice(0, 4)).toEqual(["discriminator", "discriminator", "discriminator", "generator"]);
      expect([inParts.step, inParts.part]).toEqual([5, 0]);
      expect(inParts.moment().variables).toEqual(whole.moment().variables);
      // An iteration that is begun by hand is finished by the next one.
      await inParts.playPart();
      expect(await inParts.iterate()).toEqual((await iterate(whole, 1))[0]);
      expect(straight).toHaveLength(5);
    });
  }

  it("moves one player alone out of turn, by draws of its own", async () => {
    const live = await open();
    const before = live.moment().variables;
    await live.playOutOfTurn("discriminator");
    const after = live.moment();
    expect(after.variables["generator.parameters"]).toEqual(before["generator.parameters"]);
    expect(after.variables["discriminator.parameters"]).not.toEqual(before["discriminator.parameters"]);
    expect([after.step, after.extra]).toEqual([0, 1]);
    await live.playOutOfTurn("generator");
    expect(live.moment().variables["generator.parameters"]).not.toEqual(before["generator.parameters"]);
  });

  it("goes back to a moment and on again with the same bits", async () => {
    const live = await open();
    await iterate(live, 3);
    await live.playPart();
    const moment = live.moment();
    const first = await iterate(live, 4);
    live.goTo(moment);
    expect(await iterate(live, 4)).toEqual(first);
  });

  it("goes on under other rules, and takes over what has a place in them", async () => {
    const live = await open();
    await iterate(live, 3);
    const changed = await LiveGame.open(
      optionsOf({ learningRate: 1e-4, objective: "hinge", discriminatorSteps: 1 }),
      data,
      cpuRuntime(1),
      live.moment(),
    );
    expect(changed.step).toBe(3);
    expect(changed.moment().variables).toEqual(live.moment().variables);
    await changed.iterate();
    expect(changed.turn).toBe("discriminator");
  });

  it("names the options with which a game begins anew: those that change what a player is", () => {
    const sizes = (options: TrainOptions) =>
      Object.entries(firstVariables(createGame(options, shapeOf(data)), 1))
        .filter(([name]) => /parameters|buffers/.test(name))
        .map(([name, { shape }]) => `${name} ${sizeOf(shape)}`);
    const other: TrainOptionsInput = {
      width: 9,
      depth: 3,
      latent: 5,
      network: "residual",
      pac: 2,
      normalization: "batch",
      discriminatorNetwork: "residual",
      discriminatorNormalization: "layer",
    };
    const usual = sizes(optionsOf());
    for (const name of RESTARTING) {
      // Of these the sizes do not tell.
      if (name === "seed" || name === "preset" || name === "latentDistribution") continue;
      expect(sizes(optionsOf({ [name]: other[name] })), name).not.toEqual(usual);
    }
    const live: TrainOptionsInput = {
      objective: "hinge",
      batch: 32,
      beta1: 0.5,
      r1: 1,
      activation: "relu",
      dropout: 0.5,
    };
    for (const [name, value] of Object.entries(live)) expect(sizes(optionsOf({ [name]: value })), name).toEqual(usual);
  });
});

/** A runtime that counts how many arrays it was given: it remembers each. */
function counting(): { runtime: Runtime; given(): number } {
  const runtime = cpuRuntime(1);
  let given = 0;
  const value: Runtime["value"] = (data, shape) => {
    given++;
    return runtime.value(data, shape);
  };
  return { runtime: { ...runtime, value }, given: () => given };
}

it("hands the runtime no new array, however long it is looked at or plays out of turn", async () => {
  const { runtime, given } = counting();
  const live = await LiveGame.open(optionsOf(), data, runtime);
  const onlooker = new Onlooker(live);
  const turn = async (): Promise<void> => {
    await onlooker.pull(await onlooker.generate(new Float32Array(100)));
    await onlooker.judge(new Float32Array(100));
    await live.playOutOfTurn("discriminator");
    await live.playOutOfTurn("generator");
    await live.iterate();
  };
  await turn();
  const first = given();
  for (let i = 0; i < 3; i++) await turn();
  expect(given()).toBe(first);
});

describe("an onlooker", () => {
  it("sees what the players do, and changes nothing", async () => {
    const live = await open();
    await iterate(live, 20);
    const before = live.moment();
    const onlooker = new Onlooker(live);
    const z = Float32Array.from({ length: 1500 }, (_, i) => (i - 750) / 300);
    const made = await onlooker.generate(z);
    expect(made).toHaveLength(1500);
    // The same z gives the same x, wherever it stands.
    expect((await onlooker.generate(z.subarray(1400))).at(-1)).toBe(made[1499]);
    const judged = await onlooker.judge(made);
    expect(judged.every((d) => d > 0 && d < 1)).toBe(true);
    // G moves along ∇ log D(G(z)): against a central difference.
    const pull = await onlooker.pull(made.subarray(0, 8));
    const h = 1e-2;
    const logD = async (shift: number) =>
      (await onlooker.judge(made.subarray(0, 8).map((x) => x + shift))).map((d) => Math.log(d));
    const [up, down] = [await logD(h), await logD(-h)];
    for (const [i, slope] of pull.entries()) expect(slope).toBeCloseTo((up[i] - down[i]) / (2 * h), 2);
    expect(await onlooker.generate(z, true)).not.toEqual(made);
    expect(live.moment()).toEqual(before);
    await live.iterate();
    expect(await onlooker.generate(z)).not.toEqual(made);
    await onlooker.release();
    await live.release();
  });
});
