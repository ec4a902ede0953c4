import { Program, type ProgramDefinition, type Runtime, type State } from "../engine/index.ts";
import { type DrawSpec, Draws } from "./draws.ts";
import { type Game, hasAverage } from "./game.ts";
import { playerInputs, updatesOf } from "./player.ts";
import { discriminatorStep, type GameState, generatorStep, iteration, type StepResult } from "./step.ts";

/** What can be run by itself: a step of D, a step of G, or a whole iteration in one graph. */
export const STEPS = { discriminatorStep, generatorStep, iteration } as const;
/** The name of a step. */
export type StepName = keyof typeof STEPS;

/** A step as a program, and what it draws at each run. */
export interface StepDefinition extends ProgramDefinition {
  readonly draws: readonly DrawSpec[];
}

/** The graph of one step of `game`. */
export function defineStep(game: Game, step: StepName): StepDefinition {
  const before: GameState = {
    generator: playerInputs(game.generator, hasAverage(game)),
    discriminator: playerInputs(game.discriminator, false),
  };
  const draws = new Draws();
  const { state: after, scalars }: StepResult = STEPS[step](game, before, draws);
  return {
    results: scalars,
    updates: {
      ...updatesOf("generator", before.generator, after.generator),
      ...updatesOf("discriminator", before.discriminator, after.discriminator),
    },
    draws: draws.specs,
  };
}

/** A compiled step. */
export interface StepProgram {
  readonly program: Program;
  readonly draws: readonly DrawSpec[];
}

/** Compiles one step of `game` on a state that other programs may share. */
export async function compileStep(runtime: Runtime, state: State, game: Game, step: StepName): Promise<StepProgram> {
  const definition = defineStep(game, step);
  return { program: await Program.compile(runtime, state, definition), draws: definition.draws };
}
