import {
  factsOf,
  LiveGame,
  type Moment,
  OBJECTIVES,
  type PlayerName,
  parseOptions,
  RESTARTING,
  type Runtime,
  resolveOptions,
  type Scalars,
  type TrainOptions,
  type TrainOptionsInput,
  totalSize,
} from "@zerosum/core";
import { isBefore, optionsUpTo, withEdit } from "./edits.ts";
import type { Edit, Facts, GameData, GameEvent, GameRequest, Phase, Place, SavedGame, Setup } from "./game-messages.ts";
import { type Outlook, outlookOn } from "./outlook.ts";
import { saidOf } from "./said.ts";
import { Stage } from "./stage.ts";
import { type Target, targetOf } from "./target.ts";
import { type Kept, Timeline } from "./timeline.ts";

/** Iterations from one measure to the next. */
const MEASURED_EVERY = { 1: 20, 2: 40 } as const;
/** Milliseconds between two frames, and the largest share of the time that frames may take. */
const [FRAME, FRAME_SHARE] = [40, 0.12];
/** Some of a minibatch is drawn in slow motion. */
const SHOWN = 48;

type Post = (event: GameEvent, transfer?: Transferable[]) => void;

/**
 * Plays a game as the page asks: one request after another, each at a point between two parts of an iteration. It is one piece since
 * every request may find the game running, in slow motion, at rest or in its past, and leaves it in one of these.
 */
export class GameRun {
  readonly #engine: Promise<Runtime>;
  #runtime!: Runtime;
  readonly #post: Post;
  /** What lets the worker read its messages between iterations, without a timer's delay. */
  readonly #turns = new MessageChannel();
  #requests: GameRequest[] = [];
  #wake: () => void = () => undefined;
  #setup!: Setup;
  #target!: Target;
  #outlook!: Outlook;
  #live!: LiveGame;
  #stage!: Stage;
  #mode: "paused" | "running" | "slow" = "paused";
  /** Where to pause. */
  #until: Place = NEVER;
  #pace = 900;
  #averaged = false;
  /** How many of the setup's edits have been done. */
  #done = 0;
  #timeline = new Timeline();
  #lastScalars: Scalars = EMPTY;
  #frameCost = 0;
  /** Whether a frame is on its way that the page has not drawn: a running game waits with the next, since a slow page would choke on them. */
  #undrawn = false;

  constructor(engine: Promise<Runtime>, post: Post) {
    this.#engine = engine;
    this.#post = post;
  }

  /** Takes a request; it is met when the part under way is over. */
  ask(request: GameRequest): void {
    if (request.type === "drawn") {
      this.#undrawn = false;
      return;
    }
    this.#requests.push(request);
    this.#wake();
  }

  /** Meets requests and plays, for ever. */
  async play(): Promise<never> {
    for (;;) {
      try {
        const request = this.#requests.shift();
        if (request) await this.#meet(request);
        else if (this.#mode === "paused" || !this.#live) await this.#asked();
        else if (this.#mode === "slow") await this.#slowPart();
        else await this.#runAWhile();
      } catch (error) {
        this.#mode = "paused";
        this.#post({ type: "error", message: saidOf(error) });
        if (this.#live) this.#status();
      }
    }
  }

  #asked(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  async #meet(request: GameRequest): Promise<void> {
    if (request.type === "open") return this.#open(request.setup, request);
    if (!this.#live) return;
    switch (request.type) {
      case "run":
        this.#until = request.until === undefined ? NEVER : { step: request.until, part: 0 };
        this.#mode = "running";
        return this.#status();
      case "slow":
        this.#mode = "slow";
        return this.#status();
      case "pause":
        return this.#restAfter();
      case "iterate":
        return this.#restAfter(this.#live.isOver ? undefined : () => this.#iterate());
      case "step":
        return this.#restAfter(() => this.#step(request.player, request.times ?? 1));
      case "edit":
        return this.#edit(request.options);
      case "seek":
        return this.#restAfter(() => this.#seek(request.step));
      case "pace":
        this.#pace = request.milliseconds;
        return;
      case "average":
        this.#averaged = request.on;
        this.#stage.averaged = request.on;
        return this.#show();
      case "save":
        return this.#save();
    }
  }

  /** Pauses, does something, and shows what comes of it. */
  async #restAfter(action: () => Promise<void> = async () => undefined): Promise<void> {
    this.#mode = "paused";
    await action();
    await this.#show();
    this.#status();
  }

  async #open(setup: Setup, { until, part = 0, saved }: { until?: number; part?: number; saved?: SavedGame } = {}) {
    this.#mode = "paused";
    const target = targetOf(setup.data);
    const done = saved?.done ?? 0;
    const options = optionsFor(optionsUpTo(setup, done), target);
    // The data are there to be seen while the engine is still on its way.
    const outlook = outlookOn(target, options);
    this.#post({ type: "scene", scene: outlook.scene });
    this.#runtime = await this.#engine;
    const live = await LiveGame.open(options, target.data, this.#runtime, saved);
    await this.#release();
    [this.#setup, this.#target, this.#outlook, this.#live, this.#done] = [setup, target, outlook, live, done];
    [this.#timeline, this.#lastScalars] = [new Timeline(saved?.curve), EMPTY];
    this.#timeline.keep(live, done);
    this.#openStage();
    this.#facts();
    // What was done before the first step is done; a game that is gone on with may have gone back before what was done.
    if (!saved) await this.#doEdits();
    await this.#show();
    if (until !== undefined && isBefore(live, { step: until, part })) {
      this.#until = { step: until, part };
      this.#mode = "running";
    }
    this.#status();
  }

  #openStage(): void {
    this.#stage = new Stage(this.#live, this.#outlook);
    this.#stage.averaged = this.#averaged;
  }

  async #release(): Promise<void> {
    if (!this.#live) return;
    await this.#stage.release();
    await this.#live.release();
  }

  /** Runs until the next frame is due, and the last one drawn; a page that is hidden draws none. */
  async #runAWhile(): Promise<void> {
    const began = performance.now();
    const first = this.#live.step;
    const due = Math.max(FRAME, this.#frameCost / FRAME_SHARE);
    do {
      if (this.#live.step >= this.#until.step || this.#live.isOver) await this.#arrive();
      else await this.#iterate();
      await this.#nextTurn();
    } while (
      this.#mode === "running" &&
      this.#requests.length === 0 &&
      (this.#undrawn || performance.now() - began < due)
    );
    const rate = (1000 * (this.#live.step - first)) / (performance.now() - began);
    await this.#show();
    this.#status(this.#mode === "running" ? rate : null);
  }

  #nextTurn(): Promise<void> {
    return new Promise((resolve) => {
      this.#turns.port1.onmessage = () => resolve();
      this.#turns.port2.postMessage(null);
    });
  }

  /** Does what is left to do at the place to pause at. */
  async #arrive(): Promise<void> {
    this.#mode = "paused";
    await this.#doEdits();
    while (isBefore(this.#live, this.#until) && !this.#live.isOver) await this.#part();
    await this.#doEdits();
  }

  /** One iteration, or what is left of it, under the edits that stand at its beginning and within it. */
  async #iterate(): Promise<void> {
    await this.#doEdits();
    const { step } = this.#live;
    while (this.#setup.edits[this.#done]?.step === step) await this.#part();
    // The last part before an edit may have been the iteration's last.
    if (this.#live.step > step) return;
    const begun = this.#live.part > 0 ? this.#lastScalars : EMPTY;
    await this.#after({ ...begun, ...(await this.#live.iterate()) });
  }

  async #after(scalars: Scalars): Promise<void> {
    if (!Object.values(scalars).every(Number.isFinite)) return this.#backFromDivergence();
    this.#lastScalars = scalars;
    const { step } = this.#live;
    const every = MEASURED_EVERY[this.#target.density.dimension];
    // What is gone through once more is known already.
    if (step % every > 0 || step <= this.#timeline.measured) return;
    const isMoment = this.#timeline.add({ step, ...scalars, ...(await this.#stage.measure()) }, step / every);
    if (isMoment) this.#timeline.keep(this.#live, this.#done);
  }

  async #backFromDivergence(): Promise<void> {
    this.#mode = "paused";
    const { last } = this.#timeline;
    await this.#goTo(last);
    this.#cut(last.moment.step);
    this.#post({ type: "diverged", step: last.moment.step });
  }

  /** Does what the setup says was done at this very moment. */
  async #doEdits(): Promise<void> {
    for (let edit = this.#due(); edit; edit = this.#due()) {
      this.#done++;
      if (edit.kind === "extra") {
        for (let i = 0; i < edit.times; i++) await this.#live.playOutOfTurn(edit.player);
      } else await this.#reopen(this.#live.moment());
    }
  }

  #due(): Edit | undefined {
    const edit = this.#setup.edits[this.#done];
    return !edit || isBefore(this.#live, edit) ? undefined : edit;
  }

  /** Opens the game anew at a moment, with the options of the edits done so far. */
  async #reopen(moment: Moment): Promise<void> {
    const options = optionsFor(optionsUpTo(this.#setup, this.#done), this.#target);
    const live = await LiveGame.open(options, this.#target.data, this.#runtime, moment);
    await this.#release();
    this.#live = live;
    this.#openStage();
    this.#facts();
  }

  async #goTo({ moment, done }: Kept): Promise<void> {
    const between = this.#setup.edits.slice(Math.min(done, this.#done), Math.max(done, this.#done));
    this.#done = done;
    if (between.some(({ kind }) => kind === "set")) await this.#reopen(moment);
    else this.#live.goTo(moment);
  }

  async #seek(step: number): Promise<void> {
    this.#timeline.keep(this.#live, this.#done);
    await this.#goTo(this.#timeline.upTo(step));
  }

  /** What comes after the present is forgotten: another future begins. */
  #cut(step: number): void {
    this.#timeline.cut(step);
    this.#post({ type: "cut", step });
  }

  /** Writes down what is done now, in place of what was to be done later. */
  #addEdit(edit: Edit): void {
    if (this.#timeline.measured > edit.step) this.#cut(edit.step);
    const edits = withEdit(this.#setup.edits.slice(0, this.#done), edit);
    this.#setup = { ...this.#setup, edits };
    this.#done = edits.length;
  }

  async #step(player: PlayerName, times: number): Promise<void> {
    await this.#doEdits();
    if (times === 1 && player === this.#live.turn && !this.#live.isOver) return this.#part();
    const { step, part } = this.#live;
    this.#addEdit({ step, part, kind: "extra", player, times });
    for (let i = 0; i < times; i++) await this.#live.playOutOfTurn(player);
  }

  /** A part of the iteration; the last one makes it whole. */
  async #part(): Promise<void> {
    await this.#doEdits();
    const scalars = await this.#live.playPart();
    this.#lastScalars = { ...this.#lastScalars, ...scalars };
    if (this.#live.part === 0) await this.#after(this.#lastScalars);
  }

  async #slowPart(): Promise<void> {
    if (this.#live.isOver) {
      this.#mode = "paused";
      return this.#status();
    }
    await this.#doEdits();
    const index = this.#live.part;
    const batch = this.#live.draws();
    const some = (values: Float32Array, width: number) => values.slice(0, SHOWN * width);
    const { latent, columns } = this.#live.game;
    const z = some(batch.latent, latent);
    const x = batch.real && some(batch.real, columns);
    const fake = await this.#stage.generate(z);
    const tell = async (phase: Phase): Promise<boolean> => {
      this.#post({ type: "phase", phase, index, latent: z, fake, real: phase === "noise" ? null : x });
      return this.#rest();
    };
    const isJudge = this.#live.turn === "discriminator";
    for (const phase of isJudge ? (["noise", "examples"] as const) : (["fresh-noise"] as const)) {
      if (await tell(phase)) return;
    }
    this.#post({ type: "phase", phase: isJudge ? "ascend" : "descend", index, latent: z, fake, real: x });
    await this.#part();
    await this.#show();
    this.#status();
    await this.#rest();
  }

  /** Waits as long as a line takes in slow motion; true where something was asked meanwhile. */
  async #rest(): Promise<boolean> {
    await Promise.race([new Promise((resolve) => setTimeout(resolve, this.#pace)), this.#asked()]);
    return this.#requests.length > 0;
  }

  /** Other options from this moment on. */
  async #edit(given: TrainOptionsInput): Promise<void> {
    const options = parseOptions(given);
    const restarts = Object.keys(options).some((name) => (RESTARTING as readonly string[]).includes(name));
    if (restarts || (this.#live.step === 0 && this.#live.part === 0 && this.#done === 0)) {
      // What was changed meanwhile stays changed.
      const setup = { ...this.#setup, options: { ...optionsUpTo(this.#setup, this.#done), ...options }, edits: [] };
      return this.#open(setup);
    }
    const { step, part } = this.#live;
    // Refuses what cannot be, before anything is changed.
    optionsFor({ ...optionsUpTo(this.#setup, this.#done), ...options }, this.#target);
    this.#addEdit({ step, part, kind: "set", options });
    await this.#reopen(this.#live.moment());
    await this.#show();
    this.#status();
  }

  async #show(): Promise<void> {
    const began = performance.now();
    const frame = await this.#stage.frame();
    this.#frameCost = performance.now() - began;
    this.#undrawn = true;
    this.#post({ type: "frame", frame }, [
      ...new Set(
        Object.values(frame).flatMap((value) => (value instanceof Float32Array ? [value.buffer as ArrayBuffer] : [])),
      ),
    ]);
    const measures = this.#timeline.news();
    if (measures.length > 0) this.#post({ type: "measures", measures });
  }

  #status(rate: number | null = null): void {
    this.#post({
      type: "status",
      mode: this.#mode,
      step: this.#live.step,
      part: this.#live.part,
      isOver: this.#live.isOver,
      options: this.#setup.options,
      edits: this.#setup.edits,
      rate,
      kept: this.#timeline.steps,
    });
  }

  #facts(): void {
    const { options, game, nodes } = this.#live;
    const facts: Facts = {
      options: options as unknown as Facts["options"],
      parameters: {
        generator: totalSize(game.generator.network.parameters),
        discriminator: totalSize(game.discriminator.network.parameters),
      },
      nodes,
      engine: `${this.#runtime.version}, ${this.#runtime.device}`,
      fixedPoint: OBJECTIVES[options.objective as keyof typeof OBJECTIVES].fixedPoint,
    };
    this.#post({ type: "facts", facts });
  }

  #save(): void {
    const { variables, ...place } = this.#live.moment();
    this.#post({
      type: "saved",
      saved: {
        setup: { ...this.#setup, data: withoutRows(this.#setup.data) },
        done: this.#done,
        ...place,
        variables,
        curve: this.#timeline.curve,
      },
    });
  }
}

const EMPTY: Scalars = {
  value: Number.NaN,
  discriminatorLoss: Number.NaN,
  generatorLoss: Number.NaN,
  realScore: Number.NaN,
  fakeScore: Number.NaN,
};

const NEVER: Place = { step: Number.POSITIVE_INFINITY, part: 0 };

/** The page has the rows already. */
const withoutRows = (data: GameData): GameData => (data.kind === "rows" ? { ...data, rows: null } : data);

/** Every option of a game to be watched. */
function optionsFor(given: TrainOptionsInput, { data }: Target): TrainOptions {
  return { ...resolveOptions({ preset: "live", ...given }, factsOf(data)), threads: 1 };
}
