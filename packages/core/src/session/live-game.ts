import { type Feeds, type Runtime, State, type Variable } from "../engine/index.ts";
import { sizeOf } from "../graph/index.ts";
import {
  compileStep,
  type DrawSpec,
  type Feeder,
  type Game,
  type PlayerName,
  readScalars,
  type Scalars,
  type StepName,
  type StepProgram,
  stepRates,
} from "../training/index.ts";
import type { TrainingData } from "./data.ts";
import { createGame, shapeOf } from "./game.ts";
import { createFeeder, firstVariables, planOf } from "./opening.ts";
import type { TrainOptions } from "./options-schema.ts";

/** A moment of a live game: what it takes to go on from there, bit for bit. */
export interface Moment {
  /** Iterations of Algorithm 1 that are over. */
  readonly step: number;
  /** Parts of the iteration under way that are over: steps of D, then that of G. */
  readonly part: number;
  /** Steps that a player took out of turn. */
  readonly extra: number;
  readonly variables: Readonly<Record<string, Variable>>;
}

/** The options that a game cannot take over from another one: with these it begins anew. */
export const RESTARTING: readonly (keyof TrainOptions)[] = [
  "seed",
  "preset",
  "network",
  "width",
  "depth",
  "latent",
  "latentDistribution",
  "pac",
  "normalization",
  "discriminatorNetwork",
  "discriminatorNormalization",
];

/** A step of one player, and what fills its draws when it is taken out of turn. */
interface StepAlone extends StepProgram {
  readonly feeder: Feeder;
  readonly feeds: Record<string, Float32Array>;
}

/** Where the draws of steps out of turn begin: no training comes so far. */
const OUT_OF_TURN = 2 ** 27;

/**
 * A game of points that is played under someone's eyes: iteration by iteration, or part by part, the same game to the last
 * bit; players may be given steps out of turn, and rules may change while it goes on.
 *
 * @example
 * const game = await LiveGame.open(options, data, runtime);
 * const { value } = await game.iterate();
 */
export class LiveGame {
  readonly game: Game;
  readonly options: TrainOptions;
  readonly state: State;
  readonly runtime: Runtime;
  #step: number;
  #part: number;
  #extra: number;
  readonly #data: TrainingData;
  readonly #rates: ReturnType<typeof stepRates>;
  readonly #feeder: Feeder;
  readonly #feeds: Record<string, Float32Array>;
  readonly #iteration: StepProgram;
  #filled = 0;
  readonly #alone = new Map<PlayerName, StepAlone>();

  private constructor(
    options: TrainOptions,
    data: TrainingData,
    game: Game,
    runtime: Runtime,
    state: State,
    iteration: StepProgram,
    { step, part, extra }: Omit<Moment, "variables">,
  ) {
    this.options = options;
    this.game = game;
    this.runtime = runtime;
    this.state = state;
    this.#data = data;
    this.#iteration = iteration;
    this.#feeder = createFeeder(options, data, iteration.draws);
    this.#feeds = buffersFor(iteration.draws);
    this.#rates = stepRates(game, planOf(options));
    [this.#step, this.#part, this.#extra] = [step, part, extra];
  }

  /**
   * Opens a game, at its beginning or at a moment of another one: of that, everything is taken over that has a place in this.
   * @throws ZerosumError for what the runtime cannot load.
   */
  static async open(options: TrainOptions, data: TrainingData, runtime: Runtime, from?: Moment): Promise<LiveGame> {
    const game = createGame(options, shapeOf(data));
    const first = firstVariables(game, options.seed);
    const variables = Object.fromEntries(
      Object.entries(first).map(([name, variable]) => {
        const before = from?.variables[name];
        return [name, before && sizeOf(before.shape) === sizeOf(variable.shape) ? before : variable];
      }),
    );
    const state = new State(runtime, variables);
    const iteration = await compileStep(runtime, state, game, "iteration");
    return new LiveGame(options, data, game, runtime, state, iteration, from ?? { step: 0, part: 0, extra: 0 });
  }

  /** Iterations that are over. */
  get step(): number {
    return this.#step;
  }

  /** Parts of the iteration under way that are over, from 0 to k. */
  get part(): number {
    return this.#part;
  }

  /** Who is to take the next part: D k times, then G. */
  get turn(): PlayerName {
    return this.#part < this.game.discriminatorSteps ? "discriminator" : "generator";
  }

  /** Whether as many iterations are over as the options want. */
  get isOver(): boolean {
    return this.#step >= (this.options.maxSteps ?? this.options.steps);
  }

  /** How many nodes the graph of an iteration has. */
  get nodes(): number {
    return this.#iteration.program.nodes;
  }

  /** What the next part of the iteration is played on: z, and real rows where it sees some. The arrays are the game's own. */
  draws(): { readonly latent: Float32Array; readonly real: Float32Array | null } {
    this.#fill();
    const of = (kind: string, index: number): Float32Array | undefined => {
      const named = this.#iteration.draws.filter((spec) => spec.name.startsWith(`${this.turn}.`) && spec.kind === kind);
      return this.#feeds[named[index]?.name];
    };
    const index = this.turn === "discriminator" ? this.#part : 0;
    return { latent: of("latent", index) as Float32Array, real: of("rows", index) ?? null };
  }

  /** One iteration of Algorithm 1, or what is left of the one under way. */
  async iterate(): Promise<Scalars> {
    if (this.#part > 0) return this.#finishIteration();
    this.#fill();
    const { program } = this.#iteration;
    const results = await program.run({ ...this.#feeds, ...this.#rates(this.#step + 1, program.feeds) });
    this.#step++;
    return readScalars(results);
  }

  /** One part of an iteration: a step of D, or the step of G that ends it. */
  async playPart(): Promise<Partial<Scalars>> {
    this.#fill();
    const player = this.turn;
    const step = await this.#stepOf(player);
    const index = player === "discriminator" ? this.#part : 0;
    const scalars = await this.#run(step, this.#shareOf(player, step, index));
    if (player === "discriminator") this.#part++;
    else {
      this.#part = 0;
      this.#step++;
    }
    return scalars;
  }

  /** A step of one player out of turn, on draws of its own. */
  async playOutOfTurn(player: PlayerName): Promise<Partial<Scalars>> {
    this.#extra++;
    const step = await this.#stepOf(player);
    step.feeder.fill(OUT_OF_TURN + this.#extra, step.feeds);
    return this.#run(step, step.feeds);
  }

  /** This moment, as a copy. */
  moment(): Moment {
    return { step: this.#step, part: this.#part, extra: this.#extra, variables: this.state.snapshot() };
  }

  /** Goes to a moment of this game. */
  goTo({ step, part, extra, variables }: Moment): void {
    for (const [name, variable] of Object.entries(variables)) this.state.write(name, variable);
    [this.#step, this.#part, this.#extra] = [step, part, extra];
  }

  async release(): Promise<void> {
    await this.#iteration.program.release();
    for (const { program } of this.#alone.values()) await program.release();
  }

  async #finishIteration(): Promise<Scalars> {
    let scalars: Partial<Scalars> = {};
    do scalars = { ...scalars, ...(await this.playPart()) };
    while (this.#part > 0);
    return scalars as Scalars;
  }

  /** Draws what the iteration under way is to be fed, once. */
  #fill(): void {
    if (this.#filled === this.#step + 1) return;
    this.#filled = this.#step + 1;
    this.#feeder.fill(this.#filled, this.#feeds);
  }

  async #stepOf(player: PlayerName): Promise<StepAlone> {
    const name: StepName = player === "discriminator" ? "discriminatorStep" : "generatorStep";
    const known = this.#alone.get(player);
    if (known) return known;
    const compiled = await compileStep(this.runtime, this.state, this.game, name);
    const feeder = createFeeder(this.options, this.#data, compiled.draws);
    const step = { ...compiled, feeder, feeds: buffersFor(compiled.draws) };
    this.#alone.set(player, step);
    return step;
  }

  /** Of the iteration's draws, those of the player's step number `index`: an iteration draws for one step after another. */
  #shareOf(player: PlayerName, { draws }: StepProgram, index: number): Feeds {
    const own = this.#iteration.draws.filter(({ name }) => name.startsWith(`${player}.`));
    return Object.fromEntries(draws.map(({ name }, i) => [name, this.#feeds[own[index * draws.length + i].name]]));
  }

  async #run({ program }: StepProgram, feeds: Feeds): Promise<Partial<Scalars>> {
    const results = await program.run({ ...feeds, ...this.#rates(this.#step + 1, program.feeds) });
    return Object.fromEntries(Object.entries(results).map(([name, [value]]) => [name, value]));
  }
}

const buffersFor = (draws: readonly DrawSpec[]): Record<string, Float32Array> =>
  Object.fromEntries(draws.map(({ name, shape }) => [name, new Float32Array(sizeOf(shape))]));
