import type { PlayerName, TrainOptionsInput } from "@zerosum/core";
import type { OwnRows } from "../game/own/rows.ts";
import type {
  Catalogue,
  Facts,
  Frame,
  GameEvent,
  GameRequest,
  Measures,
  PhaseEvent,
  Place,
  Said,
  SavedGame,
  Scene,
  Setup,
} from "../worker/game-messages.ts";
import { recallRows } from "./own-rows.ts";

/** How a game is opened: where to play on to, or what a closed page left behind. */
interface Opening {
  readonly place?: Place | null;
  readonly saved?: SavedGame;
}

/** A game as the page sees it: what its worker said last, and what it can be asked. */
export class Match {
  catalogue = $state.raw<Catalogue | null>(null);
  scene = $state.raw<Scene | null>(null);
  facts = $state.raw<Facts | null>(null);
  frame = $state.raw<Frame | null>(null);
  curve = $state.raw<readonly Measures[]>([]);
  phase = $state.raw<PhaseEvent | null>(null);
  mode = $state<"paused" | "running" | "slow">("paused");
  step = $state(0);
  part = $state(0);
  isOver = $state(false);
  rate = $state<number | null>(null);
  kept = $state.raw<readonly number[]>([]);
  /** Everything that decides the game, what was done in it so far among it. */
  setup = $state.raw<Setup>({ data: { kind: "density", text: "mixture" }, options: {}, edits: [] });
  averaged = $state(false);
  /** Whether another game was asked for, and what is known is still of the one before. */
  isOpening = $state(false);
  error = $state.raw<Said | null>(null);
  /** Rows that the game is about and that this browser does not have: whoever opens the file gives them. */
  wanted = $state.raw<OwnRows | null>(null);
  #waiting: Opening = {};
  /** Where the game went back to when a loss was no longer finite. */
  divergedAt = $state<number | null>(null);
  /** Called with all that it takes to go on later. */
  onSaved: (saved: SavedGame) => void = () => undefined;
  /** Whether the worker is gone: out of memory, or by a fault. */
  crashed = $state(false);
  #worker = this.#start();
  #saved: SavedGame | null = null;

  #start(): Worker {
    const worker = new Worker(new URL("../worker/game-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<GameEvent>) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      this.crashed = true;
      this.mode = "paused";
    };
    return worker;
  }

  /** Starts another worker in the place of one that is gone, and goes on with what was saved last. */
  revive(): void {
    this.#worker.terminate();
    this.#worker = this.#start();
    this.crashed = false;
    const saved = this.#saved;
    this.open(this.setup, saved && saved.setup.data === this.setup.data ? { saved } : { place: this });
  }

  /** The last measures, where there are any. */
  get latest(): Measures | null {
    return this.curve.at(-1) ?? null;
  }

  /** Opens a game, plays it to a place if given, or goes on with a saved one; rows that are not here are looked for. */
  open(setup: Setup, opening: Opening = {}): void {
    this.setup = setup;
    this.error = null;
    this.wanted = null;
    if (setup.data.kind === "rows" && setup.data.rows === null) {
      void this.#recall(setup.data, opening);
      return;
    }
    const { place, saved } = opening;
    this.isOpening = true;
    this.#ask({
      type: "open",
      setup,
      ...(place && { until: place.step, part: place.part }),
      ...(saved && { saved }),
    });
  }

  /** Goes on with the rows that were wanted; a game of other rows has a past and a place of its own. */
  give(data: OwnRows): void {
    const isSame = data.hash === this.wanted?.hash;
    this.open({ ...this.setup, data, edits: isSame ? this.setup.edits : [] }, isSame ? this.#waiting : {});
  }

  async #recall(data: OwnRows, opening: Opening): Promise<void> {
    const rows = await recallRows(data.hash);
    if (this.setup.data !== data) return; // another game was opened meanwhile
    if (rows) this.open({ ...this.setup, data: { ...data, rows } }, opening);
    else [this.wanted, this.#waiting] = [data, opening];
  }

  run(until?: number): void {
    this.#ask({ type: "run", ...(until !== undefined && { until }) });
  }

  slow(): void {
    this.#ask({ type: "slow" });
  }

  pause(): void {
    this.#ask({ type: "pause" });
  }

  iterate(): void {
    this.#ask({ type: "iterate" });
  }

  takeStep(player: PlayerName, times = 1): void {
    this.#ask({ type: "step", player, times });
  }

  edit(options: TrainOptionsInput): void {
    this.#ask({ type: "edit", options });
  }

  seek(step: number): void {
    this.#ask({ type: "seek", step });
  }

  setPace(milliseconds: number): void {
    this.#ask({ type: "pace", milliseconds });
  }

  setAveraged(on: boolean): void {
    this.averaged = on;
    this.#ask({ type: "average", on });
  }

  save(): void {
    this.#ask({ type: "save" });
  }

  close(): void {
    this.#worker.terminate();
  }

  #ask(request: GameRequest): void {
    this.#worker.postMessage(request);
  }

  #hear(event: GameEvent): void {
    switch (event.type) {
      case "catalogue":
        this.catalogue = event;
        return;
      case "scene":
        this.#saved = null;
        this.scene = event.scene;
        this.isOpening = false;
        this.frame = null; // that of another scene
        this.curve = [];
        this.phase = null;
        this.divergedAt = null;
        this.error = null;
        return;
      case "facts":
        this.facts = event.facts;
        return;
      case "frame":
        this.frame = event.frame;
        requestAnimationFrame(() => this.#ask({ type: "drawn" }));
        return;
      case "measures":
        this.curve = [...this.curve, ...event.measures];
        return;
      case "cut":
        this.curve = this.curve.filter(({ step }) => step <= event.step);
        return;
      case "phase":
        this.phase = event;
        return;
      case "status":
        // Where a game comes to rest is worth keeping.
        if (this.mode === "running" && event.mode === "paused") this.save();
        this.mode = event.mode;
        this.step = event.step;
        this.part = event.part;
        this.isOver = event.isOver;
        this.rate = event.rate;
        this.kept = event.kept;
        this.setup = { data: this.setup.data, options: event.options, edits: event.edits };
        if (event.mode !== "slow") this.phase = null;
        return;
      case "diverged":
        this.divergedAt = event.step;
        return;
      case "saved":
        // The rows are here already.
        this.#saved = { ...event.saved, setup: { ...event.saved.setup, data: this.setup.data } };
        this.onSaved(this.#saved);
        return;
      case "error":
        this.error = event.message;
    }
  }
}
