import type { TrainOptionsInput } from "@zerosum/core";
import { describe, expect, it } from "vitest";
import { lessonsEn } from "../words/lessons-en.ts";
import { lessonsKo } from "../words/lessons-ko.ts";
import type { Edit, Facts, Setup } from "../worker/game-messages.ts";
import { type Known, playedTo } from "../worker/in-node.case.ts";
import type { Answers, Seen, Start, Task } from "./lesson.ts";
import { CARDS, LESSONS } from "./lessons.ts";

const task = (lesson: string, id: string): Task => {
  const tasks: readonly Task[] = LESSONS.find((one) => one.id === lesson)?.tasks ?? [];
  return tasks.find((one) => one.id === id) as Task;
};
const startOf = (lesson: string): Start => LESSONS.find((one) => one.id === lesson)?.start as Start;
const seen = (known: Known, step: number, answers: Answers = {}): Seen => ({ ...known, step, answers });
const nothing: Seen = {
  setup: { data: { kind: "density", text: "mixture" }, options: {}, edits: [] },
  step: 0,
  scene: null,
  facts: null,
  frame: null,
  curve: [],
  answers: {},
};
const at = async (setup: Setup, step: number): Promise<Seen> => seen(await playedTo(setup, { step, part: 0 }), step);
const alone = (times: number): Edit => ({ step: 0, part: 0, kind: "extra", player: "discriminator", times });
const withD = (lesson: string, times: number): Promise<Seen> =>
  at({ ...startOf(lesson).setup, edits: [alone(times)] }, 0);

/** What is seen at every measure of a game that is played so far. */
async function statesOf({ setup }: Start, most: number): Promise<Seen[]> {
  const known = await playedTo(setup, { step: most, part: 0 });
  return known.curve.map(({ step }, i) => ({ ...known, curve: known.curve.slice(0, i + 1), step, answers: {} }));
}
/** Which of some tasks are done at one of these. */
const doneAt = (states: readonly Seen[], lesson: string, ids: readonly string[]): string[] =>
  ids.filter((id) => states.some((state) => task(lesson, id).done(state)));
/** The same game, taken for one of other options. */
const calledOtherwise = (state: Seen, options: TrainOptionsInput): Seen => ({
  ...state,
  facts: { ...(state.facts as Facts), options: { ...state.facts?.options, ...(options as Facts["options"]) } },
});

describe("no lesson is done before anything is done", () => {
  for (const lesson of LESSONS) {
    it(lesson.id, async () => {
      const states = [nothing];
      if (lesson.start) states.push(await at(lesson.start.setup, 0));
      for (const each of lesson.tasks as readonly Task[]) {
        for (const state of states) expect(each.done(state), each.id).toBe(false);
        // What the solution button sets up is not done either.
        if (each.solution) expect(each.done(await at(each.solution.setup, 0)), each.id).toBe(false);
      }
    });
  }
});

describe("a lesson is done by training", () => {
  // The options that a task asks for, from the start to as many iterations as it may take.
  const RUNS: readonly (readonly [string, readonly string[], number, (Start | undefined)?])[] = [
    ["kinds", ["learn"], 400],
    ["latent", ["curve"], 400],
    ["latent", ["sheet"], 600, task("latent", "sheet").solution],
    ["game", ["first", "good", "undecided"], 2500],
    ["stalls", ["stuck"], 400],
    ["stalls", ["moves"], 600, task("stalls", "moves").solution],
    ["collapse", ["see"], 800],
    ["collapse", ["penalty"], 1600, task("collapse", "penalty").solution],
    ["collapse", ["pack"], 1600, task("collapse", "pack").solution],
    ["collapse", ["pair"], 1600, task("collapse", "pair").solution],
    ["distance", ["far", "near"], 1200],
    ["pairs", ["level", "learnt"], 1500, task("pairs", "level").solution],
  ];
  for (const [lesson, ids, most, start = startOf(lesson)] of RUNS) {
    it(`${lesson}: ${ids.join(", ")}`, async () => {
      expect(doneAt(await statesOf(start, most), lesson, ids)).toEqual(ids);
    });
  }

  it("value: D alone brings both scores and V where they are wanted, and not too early", async () => {
    const tasks = ["real", "fake", "rise"].map((id) => task("value", id));
    const [early, late] = [await withD("value", 5), await withD("value", 500)];
    for (const { id, done } of tasks) expect([id, done(early), done(late)]).toEqual([id, false, true]);
    // With a step of G it is not what was asked.
    for (const { done } of tasks) expect(done({ ...late, step: 20 })).toBe(false);
  });

  it("ratio: D alone meets D*, and the game makes it ½", async () => {
    const meet = task("ratio", "meet");
    expect(meet.done(await withD("ratio", 50))).toBe(false);
    expect(meet.done(await withD("ratio", 600))).toBe(true);
    const half = task("ratio", "half");
    let done = false;
    for (const step of [1000, 2000, 3000]) done ||= half.done(await at(startOf("ratio").setup, step));
    expect(done).toBe(true);
  });
});

describe("what belongs to a lesson is not had by another way", () => {
  it("a curve does not reach what a sheet does", async () => {
    const states = (await statesOf(startOf("latent"), 600)).map((state) => calledOtherwise(state, { latent: 2 }));
    expect(doneAt(states, "latent", ["sheet"])).toEqual([]);
  });

  it("the saturating loss does not move in the time in which the other does", async () => {
    const [saturating, other] = [
      await statesOf(startOf("stalls"), 280),
      await statesOf(task("stalls", "moves").solution as Start, 280),
    ];
    const called = saturating.map((state) => calledOtherwise(state, { objective: "non-saturating" }));
    expect(doneAt(called, "stalls", ["moves"])).toEqual([]);
    expect(doneAt(other, "stalls", ["moves"])).toEqual(["moves"]);
  });

  it("the collapse is not cured by waiting", async () => {
    const states = (await statesOf(startOf("collapse"), 1600)).map((state) =>
      calledOtherwise(state, { r1: 4, pac: 2 }),
    );
    expect(doneAt(states, "collapse", ["penalty", "pack"])).toEqual([]);
  });
});

describe("exercises", () => {
  const says = (lesson: string, id: string, answers: Answers): boolean =>
    task(lesson, id).done({ ...nothing, answers });

  it("want every card in its place", () => {
    expect(says("kinds", "sort", { right: Object.keys(CARDS).length - 1 })).toBe(false);
    expect(says("kinds", "sort", { right: Object.keys(CARDS).length })).toBe(true);
  });

  it("want many draws that came to the density, of another one in the end", async () => {
    expect(says("variable", "come", { drawn: 500, gap: 0.05 })).toBe(false);
    expect(says("variable", "come", { drawn: 4000, gap: 0.1 })).toBe(false);
    expect(says("variable", "come", { drawn: 4000, gap: 0.04 })).toBe(true);
    const answers = { drawn: 4000, gap: 0.04 };
    expect(task("variable", "other").done({ ...(await at(startOf("variable").setup, 0)), answers })).toBe(false);
    const other = task("variable", "other").solution as Start;
    expect(task("variable", "other").done({ ...(await at(other.setup, 0)), answers })).toBe(true);
  });

  it("want the slider where log(1 − D(G(z))) is 0, and where it falls", () => {
    expect(says("minimises", "zero", { score: 0.5 })).toBe(false);
    expect(says("minimises", "zero", { score: 1 })).toBe(false);
    expect(says("minimises", "zero", { score: 0 })).toBe(true);
    expect(says("minimises", "fall", { score: 0.95 })).toBe(false);
    expect(says("minimises", "fall", { score: 0.985 })).toBe(true);
    expect(says("minimises", "fall", { score: 1 })).toBe(true);
  });
});

describe("words", () => {
  it.each([
    ["en", lessonsEn],
    ["ko", lessonsKo],
  ] as const)("say every lesson and task in %s", (_, words) => {
    for (const { id, tasks } of LESSONS) {
      expect(words.lessons[id].text.length).toBeGreaterThan(0);
      expect(Object.keys(words.lessons[id].tasks)).toEqual(tasks.map((one) => one.id));
    }
  });
});
