import { describe, expect, it } from "vitest";
import { cpuRuntime } from "../../../../packages/core/src/engine/cpu.case.ts";
import { PRESETS } from "../game/presets.ts";
import { readPermalink, writePermalink } from "../permalink.ts";
import type { Frame, GameEvent, GameRequest, Measures, SavedGame, Scene, Setup } from "./game-messages.ts";
import { GameRun } from "./game-run.ts";

type Status = Extract<GameEvent, { type: "status" }>;

/** What a page does: it asks, and hears. */
class Page {
  scene!: Scene;
  frame!: Frame;
  curve: Measures[] = [];
  status!: Status;
  saved: SavedGame | undefined;
  errors: string[] = [];
  divergedAt: number | undefined;
  frames = 0;
  /** Whether it draws frames, as a page that is looked at does. */
  isDrawing = false;
  readonly #run: GameRun;
  #heard: (event: GameEvent) => void = () => undefined;

  constructor() {
    this.#run = new GameRun(Promise.resolve(cpuRuntime(1)), (event) => {
      if (event.type === "scene") [this.scene, this.curve] = [event.scene, []];
      if (event.type === "frame") {
        this.frame = event.frame;
        this.frames++;
        if (this.isDrawing) queueMicrotask(() => this.#run.ask({ type: "drawn" }));
      }
      if (event.type === "measures") this.curve.push(...event.measures);
      if (event.type === "cut") this.curve = this.curve.filter(({ step }) => step <= event.step);
      if (event.type === "status") this.status = event;
      if (event.type === "saved") this.saved = event.saved;
      if (event.type === "error") this.errors.push(event.message.en, event.message.ko);
      if (event.type === "diverged") this.divergedAt = event.step;
      this.#heard(event);
    });
    void this.#run.play();
  }

  /** Asks, and waits until the game rests. */
  async ask(request: GameRequest): Promise<this> {
    const wanted = request.type === "save" ? "saved" : "status";
    await new Promise<void>((resolve) => {
      this.#heard = (event) => {
        if (event.type === wanted && (event.type !== "status" || event.mode === "paused")) resolve();
      };
      this.#run.ask(request);
    });
    return this;
  }

  /** The setup as an address would name it. */
  setup(data: Setup["data"]): Setup {
    return { data, options: this.status.options, edits: this.status.edits };
  }
}

const mixture: Setup["data"] = { kind: "density", text: "mixture" };
const small = { width: 12, depth: 2, batch: 32, steps: 400 };
const open = (options: Setup["options"] = {}, data: Setup["data"] = mixture): Promise<Page> =>
  new Page().ask({ type: "open", setup: { data, options: { ...small, ...options }, edits: [] } });

describe("a game that a page plays", () => {
  it("sends a frame while it runs only when the last one was drawn, and where it rests in any case", async () => {
    const page = await open();
    expect(page.frames).toBe(1);
    await page.ask({ type: "run", until: 200 });
    expect(page.frames).toBe(2);
    page.isDrawing = true;
    await page.ask({ type: "iterate" });
    await page.ask({ type: "run", until: 400 });
    expect(page.frames).toBeGreaterThan(4);
    expect(page.status.step).toBe(400);
  });

  it("is replayed by its address, whatever was done in it, bit for bit", async () => {
    const page = await open();
    await page.ask({ type: "run", until: 45 });
    await page.ask({ type: "edit", options: { learningRate: 5e-4, objective: "hinge" } });
    await page.ask({ type: "step", player: "discriminator" }); // its turn
    await page.ask({ type: "step", player: "generator", times: 3 }); // out of turn, within an iteration
    await page.ask({ type: "edit", options: { discriminatorSteps: 3 } });
    await page.ask({ type: "run", until: 70 });
    await page.ask({ type: "step", player: "discriminator", times: 5 });
    await page.ask({ type: "step", player: "generator" });
    await page.ask({ type: "step", player: "discriminator" });
    const { step, part } = page.status;
    const written = Object.entries(writePermalink(page.setup(mixture), { step, part })).filter(([, v]) => v !== null);
    const link = readPermalink(new URLSearchParams(written as [string, string][]));
    expect(link?.setup.edits).toHaveLength(5);
    const again = await new Page().ask({
      type: "open",
      setup: link?.setup as Setup,
      until: link?.place?.step as number,
      part: link?.place?.part as number,
    });
    expect([again.status.step, again.status.part]).toEqual([step, part]);
    expect(again.curve).toEqual(page.curve);
    expect(again.frame).toEqual(page.frame);
    // And both go on alike.
    await Promise.all([page, again].map((one) => one.ask({ type: "run", until: 100 })));
    expect(again.curve).toEqual(page.curve);
    expect(page.curve.map((measures) => measures.step)).toEqual([20, 40, 60, 80, 100]);
  });

  it("can be gone back in, and comes to the same future, until another one is chosen", async () => {
    const page = await open();
    await page.ask({ type: "run", until: 60 });
    await page.ask({ type: "edit", options: { r1: 0.5 } });
    await page.ask({ type: "run", until: 120 });
    const [curve, frame] = [[...page.curve], page.frame];
    await page.ask({ type: "seek", step: 50 });
    expect(page.status.step).toBe(40);
    expect(page.frame.pGenerator).not.toEqual(frame.pGenerator);
    await page.ask({ type: "run", until: 120 });
    expect(page.curve).toEqual(curve);
    expect(page.frame).toEqual(frame);
    await page.ask({ type: "seek", step: 40 });
    await page.ask({ type: "edit", options: { r1: 2 } });
    expect(page.curve.at(-1)?.step).toBe(40);
    expect(page.status.edits).toEqual([{ step: 40, part: 0, kind: "set", options: { r1: 2 } }]);
    await page.ask({ type: "run", until: 120 });
    expect(page.curve.slice(0, 2)).toEqual(curve.slice(0, 2));
    expect(page.curve.at(-1)).not.toEqual(curve.at(-1));
  });

  it("goes on after the page was closed as if it had not been", async () => {
    const page = await open();
    await page.ask({ type: "run", until: 30 });
    await page.ask({ type: "edit", options: { beta1: 0.5 } });
    await page.ask({ type: "run", until: 50 });
    await page.ask({ type: "save" });
    const saved = structuredClone(page.saved) as SavedGame;
    await page.ask({ type: "run", until: 80 });
    const other = await new Page().ask({ type: "open", setup: saved.setup, saved });
    expect(other.status.step).toBe(50);
    await other.ask({ type: "run", until: 80 });
    expect(other.curve).toEqual(page.curve);
    expect(other.frame).toEqual(page.frame);
  });

  it("begins anew with an option that it cannot take over, and keeps what was changed before", async () => {
    const page = await open();
    await page.ask({ type: "run", until: 40 });
    await page.ask({ type: "edit", options: { learningRate: 1e-4 } });
    await page.ask({ type: "edit", options: { width: 10 } });
    expect(page.status).toMatchObject({ step: 0, edits: [], options: { learningRate: 1e-4, width: 10 } });
    expect(page.curve).toEqual([]);
  });

  it("refuses an option out of range in both languages, and is what it was", async () => {
    const page = await open();
    await page.ask({ type: "run", until: 20 });
    await page.ask({ type: "edit", options: { batch: 1 } });
    expect(page.errors).toEqual([
      "Cannot use batch: got 1; expected a whole number from 2 up to 65536",
      expect.stringContaining("batch"),
    ]);
    expect(page.errors[1]).not.toBe(page.errors[0]);
    expect(page.status.edits).toEqual([]);
    await page.ask({ type: "run", until: 40 });
    const other = await open();
    await other.ask({ type: "run", until: 40 });
    expect(page.curve).toEqual(other.curve);
  });

  it("goes back to the last good moment when a loss is no longer finite, and says so", async () => {
    const page = await open({ optimizer: "sgd", learningRate: 0.01 });
    await page.ask({ type: "run", until: 40 });
    await page.ask({ type: "edit", options: { learningRate: 100, discriminatorLearningRate: 100, momentum: 0.99 } });
    await page.ask({ type: "run", until: 400 });
    expect(page.divergedAt).toBe(page.status.step);
    expect(page.status.step).toBeGreaterThanOrEqual(40);
    expect(page.frame.pGenerator.every(Number.isFinite)).toBe(true);
  });

  it("shows p_g, D and D* that fit together", async () => {
    const page = await open();
    await page.ask({ type: "run", until: 100 });
    const { window, bins, pData } = page.scene;
    const wide = (window[0][1] - window[0][0]) / bins;
    const mass = (density: Float32Array) => density.reduce((sum, p) => sum + p * wide, 0);
    expect(mass(pData)).toBeCloseTo(1, 2);
    expect(mass(page.frame.pGenerator)).toBeGreaterThan(0.9);
    page.frame.best.forEach((best, i) => {
      expect(best).toBeCloseTo(pData[i] / (pData[i] + page.frame.pGenerator[i]), 5);
    });
    expect(page.frame.judge.every((d) => d >= 0 && d <= 1)).toBe(true);
  });

  it("goes on with rows of one's own", async () => {
    const rows = Float32Array.from({ length: 400 }, (_, i) => (i % 20) + 100);
    const page = await open({}, { kind: "rows", name: "own.csv", columns: ["age"], hash: "0", rows });
    await page.ask({ type: "run", until: 20 });
    expect(page.curve.at(-1)?.jsd).toBeLessThan(Math.LN2);
    expect(page.scene.columns).toEqual(["age"]);
  });
});

describe("the presets", () => {
  for (const { name, options } of PRESETS) {
    for (const text of ["mixture", "ring:sd=0.05"]) {
      it(`${name} starts and runs on ${text} without a number that is none`, async () => {
        const page = await new Page().ask({
          type: "open",
          setup: { data: { kind: "density", text }, options, edits: [] },
        });
        await page.ask({ type: "run", until: 80 });
        expect(page.status.step).toBe(80);
        expect(
          page.curve.flatMap((measures) => Object.values(measures)).every((v) => v === null || Number.isFinite(v)),
        ).toBe(true);
        expect(page.errors).toEqual([]);
      });
    }
  }

  it("come near the data on the line", async () => {
    for (const { name, options } of PRESETS) {
      const page = await new Page().ask({ type: "open", setup: { data: mixture, options, edits: [] } });
      await page.ask({ type: "run", until: 2000 });
      // Before: about .4.
      expect(page.curve.at(-1)?.jsd, name).toBeLessThan(0.15);
      expect(page.curve.at(-1)?.modes, name).toBe(2);
    }
  });

  it("the default comes within .02 nats of the data on the line", async () => {
    const page = await new Page().ask({ type: "open", setup: { data: mixture, options: {}, edits: [] } });
    await page.ask({ type: "run" });
    expect(page.status.isOver).toBe(true);
    expect(page.curve.at(-1)?.jsd).toBeLessThanOrEqual(0.02);
    expect(page.curve.at(-1)?.modes).toBe(2);
  });
});
