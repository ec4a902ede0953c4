import type { Feeds } from "../engine/index.ts";
import { averageRate, type Schedule, scheduleFactor } from "../optimizers/index.ts";
import type { Game } from "./game.ts";

/** How a game's rates go over its steps. */
export interface RatePlan {
  /** The steps over which the schedules run. */
  readonly steps: number;
  readonly schedule: Schedule;
  /** What is left of the penalties' weights at the last step, falling exponentially; 1 keeps them. */
  readonly penaltyFloor: number;
}

/**
 * What changes from step to step, computed outside the graph: learning rates, the average's rate, the penalties' factor;
 * of them those that a program asks for.
 */
export function stepRates(
  { generator, discriminator, averageDecay }: Game,
  plan: RatePlan,
): (step: number, wanted: { has(name: string): boolean }) => Feeds {
  const values: Record<string, Float32Array> = {};
  return (step, wanted) => {
    const given: Record<string, Float32Array> = {};
    const set = (name: string, value: number): void => {
      if (!wanted.has(name)) return;
      values[name] ??= new Float32Array(1);
      values[name][0] = value;
      given[name] = values[name];
    };
    const factor = scheduleFactor(plan.schedule, step, plan.steps);
    for (const { name, optimizer } of [generator, discriminator]) {
      // D takes k steps an iteration with one rate: its step count is the iteration's.
      optimizer.rates(step, factor).forEach((rate, i) => {
        set(`${name}.rate${i}`, rate);
      });
    }
    set("generator.averageRate", averageRate(averageDecay, step));
    set("penaltyFactor", plan.penaltyFloor ** (step / plan.steps));
    return given;
  };
}
