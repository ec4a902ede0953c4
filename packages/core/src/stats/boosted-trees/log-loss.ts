import { exp, log } from "../../random/index.ts";
import type { Loss } from "./loss.ts";

/** A share this near to 0 or 1 stands for one of no row, whose logit would be infinite. */
const LEAST_SHARE = 1e-15;
/** Scores that float64 tells from certainty lie within. */
const MOST_SCORE = 600;

const sigmoid = (score: number): number => 1 / (1 + exp(Math.min(MOST_SCORE, Math.max(-MOST_SCORE, -score))));

/** −log of the probability of the target, which is 0 or 1; the score is the logit of 1, whose probability is predicted. */
export const logLoss: Loss = {
  outputs: 1,
  initial: (targets) => {
    let ones = 0;
    for (let i = 0; i < targets.length; i++) ones += targets[i];
    const share = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, ones / targets.length));
    return Float64Array.of(log(share / (1 - share)));
  },
  derivatives: ([scores], targets, [gradients], [hessians]) => {
    for (let i = 0; i < scores.length; i++) {
      const p = sigmoid(scores[i]);
      gradients[i] = p - targets[i];
      hessians[i] = p * (1 - p);
    }
  },
  mean: ([scores], targets) => {
    let sum = 0;
    for (let i = 0; i < scores.length; i++) {
      // log(1 + e^s) − ts, the exponential never large.
      const s = Math.max(-MOST_SCORE, Math.min(MOST_SCORE, scores[i]));
      sum += Math.max(s, 0) + log(1 + exp(-Math.abs(s))) - targets[i] * s;
    }
    return sum / scores.length;
  },
  predictions: ([scores]) => scores.map(sigmoid),
};
