import type { Loss } from "./loss.ts";

/** ½ (score − target)²: predicts the mean. */
export const squaredError: Loss = {
  outputs: 1,
  initial: (targets) => {
    let sum = 0;
    for (let i = 0; i < targets.length; i++) sum += targets[i];
    return Float64Array.of(sum / targets.length);
  },
  derivatives: ([scores], targets, [gradients], [hessians]) => {
    hessians.fill(1);
    for (let i = 0; i < scores.length; i++) gradients[i] = scores[i] - targets[i];
  },
  mean: ([scores], targets) => {
    let sum = 0;
    for (let i = 0; i < scores.length; i++) sum += (scores[i] - targets[i]) ** 2 / 2;
    return sum / scores.length;
  },
  predictions: ([scores]) => scores.slice(),
};
