import { openEncoder } from "../encoder/index.ts";
import { type Runtime, State, type Variable } from "../engine/index.ts";
import { compareBriefly } from "../evaluation/index.ts";
import { seedBeside } from "../random/index.ts";
import { compileFed, generatedRows } from "../refinement/index.ts";
import type { Estimate, Game } from "../training/index.ts";
import { drawerOf } from "./conditional.ts";
import { factsOf, openSource, type TrainingData } from "./data.ts";
import type { TrainOptions } from "./options-schema.ts";
import { sightOf } from "./seen.ts";

/** Rows of either kind that an estimate looks at, or as many as there are: a step of points is short. */
const MOST_ROWS = { table: 2048, points: 512 };
/** Fewer rows tell nothing. */
const FEWEST_ROWS = 100;

/** Tells how near a generator is while its game goes on, and takes no part in it. */
export interface Estimator {
  /** Estimate number `index` of the generator whose variables are given. */
  measure(index: number, generator: Readonly<Record<string, Variable>>): Promise<Estimate>;
  release(): Promise<void>;
}

/**
 * Makes ready to compare what G makes with real rows, fresh ones of both each time; null where there are too few. The
 * real rows are those of the training: all of them are worth learning from, and G has seen none.
 */
export async function openEstimator(
  runtime: Runtime,
  game: Game,
  data: TrainingData,
  options: TrainOptions,
): Promise<Estimator | null> {
  const facts = factsOf(data);
  const rows = Math.min(MOST_ROWS[facts.kind], facts.rows);
  if (rows < FEWEST_ROWS) return null;
  const source = openSource(data);
  const { latent, latentDistribution } = options;
  const plan = data.kind === "table" ? openEncoder(data.encoder).plan : null;
  const conditions = plan && drawerOf(game, plan);
  const sight = sightOf(data, plan);
  const generator = { player: game.generator, latent, latentDistribution, conditions };
  const seed = seedBeside(options.seed, "estimate");
  const real = new Float32Array(rows * source.columns);
  let opened: { readonly state: State; readonly program: Awaited<ReturnType<typeof compileFed>> } | undefined;

  const open = async (variables: Readonly<Record<string, Variable>>) => {
    const state = new State(runtime, variables);
    const none = { columns: source.columns, fill: () => undefined };
    const program = await compileFed(
      runtime,
      state,
      { source: none, seed, latentDistribution, conditions },
      (draws) => ({
        results: { rows: generatedRows(generator, draws, rows) },
        updates: {},
      }),
    );
    return { state, program };
  };

  return {
    async measure(index, variables) {
      opened ??= await open(variables);
      for (const [name, variable] of Object.entries(variables)) opened.state.write(name, variable);
      const made = await opened.program.run(index);
      // The first rows of another order each time: none is there twice, once to learn from and once to be told.
      source.fill(real, seed + index, 0);
      const [ours, theirs] = [sight.columns(real, rows), sight.columns(made.rows, rows)];
      return { ...compareBriefly(ours, theirs), modes: sight.modes(ours, theirs, made.rows) };
    },
    release: async () => opened?.program.release(),
  };
}
