import { add, mul, scale, sub } from "../graph/index.ts";
import type { Optimizer } from "./optimizer.ts";

/** The options of {@link sgd}. */
export interface SgdOptions {
  readonly learningRate: number;
  readonly momentum: number;
}

/** Stochastic gradient descent with momentum (Polyak 1964): m ← μm + g, θ ← θ − α·m. What the 2014 paper used. */
export function sgd({ learningRate, momentum }: SgdOptions): Optimizer {
  const slots = momentum > 0 ? ["m"] : [];
  return {
    slots,
    rateCount: 1,
    rates: (_, factor) => [learningRate * factor],
    update({ parameters, gradient, slots: { m: old }, rates: [rate] }) {
      const m = momentum > 0 ? add(scale(old, momentum), gradient) : gradient;
      return { parameters: sub(parameters, mul(m, rate)), slots: momentum > 0 ? { m } : {} };
    },
  };
}
