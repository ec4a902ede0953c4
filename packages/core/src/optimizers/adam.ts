import { add, div, mul, scale, sqrt, square, sub } from "../graph/index.ts";
import type { Optimizer } from "./optimizer.ts";

/** The options of {@link adam}. */
export interface AdamOptions {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** How fast parameters shrink besides, apart from the gradient (0): AdamW, Loshchilov and Hutter 2019. */
  readonly weightDecay?: number;
  /** λ of a penalty ½λ‖θ‖² in the loss (0): its gradient λθ goes through the moments with the rest. */
  readonly l2?: number;
}

/**
 * Adam (Kingma and Ba 2015): θ ← θ − α·m̂ / (√v̂ + ε), m̂ and v̂ the bias-corrected averages of g and g².
 * The slots hold M = m/(1 − β₁) and V = v/(1 − β₂), so that a step is M ← β₁M + g, V ← β₂V + g², and every constant
 * goes into the two rates: fewer passes over the vector, the same numbers. With β₁ = 0, m̂ is g and has no slot.
 */
export function adam({ learningRate, beta1, beta2, epsilon, weightDecay = 0, l2 = 0 }: AdamOptions): Optimizer {
  const hasMomentum = beta1 > 0;
  return {
    slots: hasMomentum ? ["m", "v"] : ["v"],
    rateCount: weightDecay > 0 ? 3 : 2,
    rates(step, factor) {
      const firstMoment = (1 - beta1) / (1 - beta1 ** step);
      const secondMoment = Math.sqrt((1 - beta2) / (1 - beta2 ** step));
      const decay = weightDecay > 0 ? [learningRate * factor * weightDecay] : [];
      return [(learningRate * factor * firstMoment) / secondMoment, epsilon / secondMoment, ...decay];
    },
    update({ parameters, gradient: own, slots, rates: [rate, damping, decay] }) {
      const gradient = l2 > 0 ? add(own, scale(parameters, l2)) : own;
      const m = hasMomentum ? add(scale(slots.m, beta1), gradient) : gradient;
      const v = add(scale(slots.v, beta2), square(gradient));
      const step = div(mul(m, rate), add(sqrt(v), damping));
      const kept = decay ? sub(parameters, mul(parameters, decay)) : parameters;
      return { parameters: sub(kept, step), slots: hasMomentum ? { m, v } : { v } };
    },
  };
}
