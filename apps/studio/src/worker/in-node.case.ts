import { cpuRuntime } from "../../../../packages/core/src/engine/cpu.case.ts";
import type { Facts, Frame, GameEvent, Measures, Place, Scene, Setup } from "./game-messages.ts";
import { GameRun } from "./game-run.ts";

/** What a page would know of a game. */
export interface Known {
  readonly scene: Scene;
  readonly facts: Facts;
  readonly frame: Frame;
  readonly curve: readonly Measures[];
  readonly setup: Setup;
}

/** Plays a setup to a place in this process, for tests: what the page would be told. */
export function playedTo(setup: Setup, { step, part }: Place): Promise<Known> {
  const known: Partial<Known> & { curve: Measures[] } = { curve: [] };
  return new Promise((resolve, reject) => {
    const hear = (event: GameEvent): void => {
      if (event.type === "scene" || event.type === "facts" || event.type === "frame") Object.assign(known, event);
      if (event.type === "measures") known.curve.push(...event.measures);
      if (event.type === "error") reject(new Error(event.message.en));
      if (event.type === "diverged") reject(new Error(`diverged at ${event.step}`));
      if (event.type !== "status") return;
      Object.assign(known, { setup: { data: setup.data, options: event.options, edits: event.edits } });
      if (event.mode === "paused" && event.step >= step && event.part >= part) resolve(known as Known);
    };
    const run = new GameRun(Promise.resolve(cpuRuntime(1)), hear);
    run.play().catch(reject);
    run.ask({ type: "open", setup, until: step, part });
  });
}
