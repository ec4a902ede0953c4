import type { Results, Runtime, State } from "../engine/index.ts";
import type { Scalars, StopReason, TrainingEvent } from "./events.ts";
import type { FeedSource } from "./feeder.ts";
import type { Game } from "./game.ts";
import type { StepProgram } from "./programs.ts";
import { type RatePlan, stepRates } from "./rates.ts";

/** How long a training goes on, and how its rates go. */
export interface TrainingPlan extends RatePlan {
  /** The step to stop at, if earlier. */
  readonly maxSteps: number;
  /** Seconds after which to stop at the next step: it decides nothing else. */
  readonly maxSeconds: number;
  /** Steps from one progress event to the next. */
  readonly reportEvery: number;
}

/** Asks a training to stop: what an AbortSignal has. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** Everything one training needs, handed in. */
export interface Training {
  readonly game: Game;
  readonly plan: TrainingPlan;
  readonly runtime: Runtime;
  readonly state: State;
  readonly program: StepProgram;
  readonly feeds: FeedSource;
  /** The last step already taken: 0, or where a checkpoint was saved. */
  readonly from?: number;
  readonly signal?: StopSignal;
  /** Seconds on any clock. */
  readonly now: () => number;
}

/** Steps after which the time of the others is told. */
const PACED = 20;

/**
 * Algorithm 1 of Goodfellow et al. 2014. Each iteration draws x and z, lets D ascend V(D,G) k times, draws fresh z and
 * lets G descend its loss: all of it one program (step.ts). When a loss is no longer finite, the training stops at the
 * last report at which all was well.
 */
export async function* train(training: Training): AsyncGenerator<TrainingEvent, { step: number; reason: StopReason }> {
  const { plan, state, program, feeds, signal, now } = training;
  const began = now();
  const rates = stepRates(training.game, plan);
  const first = training.from ?? 0;
  let step = first;
  let warm = began;
  let good = { step, variables: state.snapshot() };
  let reason: StopReason = "steps";
  yield { type: "start", step, steps: plan.steps, nodes: program.program.nodes };

  while (step < Math.min(plan.steps, plan.maxSteps)) {
    step++;
    const scalars = readScalars(
      await program.program.run({ ...feeds.next(step), ...rates(step, program.program.feeds) }),
    );
    if (!Object.values(scalars).every(Number.isFinite)) {
      for (const [name, variable] of Object.entries(good.variables)) state.write(name, variable);
      step = good.step;
      reason = "diverged";
      break;
    }
    const time = now();
    if (step - first === 1) warm = time;
    if (step - first === PACED) {
      const last = Math.min(plan.steps, plan.maxSteps);
      // The first step warms up what the others use.
      const each = (time - warm) / (PACED - 1);
      yield { type: "pace", step, steps: last, seconds: each * (last - step) };
    }
    if (step % plan.reportEvery === 0) {
      good = { step, variables: state.snapshot() };
      yield { type: "progress", step, steps: plan.steps, ...scalars };
    }
    if (signal?.aborted) reason = "aborted";
    else if (time - began >= plan.maxSeconds && step < plan.steps) reason = "time";
    if (reason !== "steps") break;
  }
  yield { type: "stop", step, reason };
  return { step, reason };
}

/** The scalars of an iteration's results. */
export const readScalars = (results: Results): Scalars => ({
  value: results.value[0],
  discriminatorLoss: results.discriminatorLoss[0],
  generatorLoss: results.generatorLoss[0],
  realScore: results.realScore[0],
  fakeScore: results.fakeScore[0],
});
