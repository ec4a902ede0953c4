import { exp, log } from "../../random/index.ts";
import type { Loss } from "./loss.ts";

const LEAST_SHARE = 1e-15;
/** e to this is nothing beside 1. */
const LEAST_SCORE = -600;

/** −log softmax(scores)[target]; targets are 0 … classes − 1, and the classes' probabilities are predicted. */
export function softmax(classes: number): Loss {
  /** The probabilities of one row, in `out`. */
  const probabilities = (scores: readonly Float64Array[], row: number, out: Float64Array): void => {
    let highest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < classes; k++) highest = Math.max(highest, scores[k][row]);
    let sum = 0;
    for (let k = 0; k < classes; k++) {
      out[k] = exp(Math.max(LEAST_SCORE, scores[k][row] - highest));
      sum += out[k];
    }
    for (let k = 0; k < classes; k++) out[k] /= sum;
  };
  return {
    outputs: classes,
    initial: (targets) => {
      const logs = new Float64Array(classes);
      for (let i = 0; i < targets.length; i++) logs[targets[i]]++;
      let mean = 0;
      for (let k = 0; k < classes; k++) {
        logs[k] = log(Math.max(LEAST_SHARE, logs[k] / targets.length));
        mean += logs[k] / classes;
      }
      return logs.map((value) => value - mean);
    },
    derivatives: (scores, targets, gradients, hessians) => {
      const p = new Float64Array(classes);
      for (let i = 0; i < targets.length; i++) {
        probabilities(scores, i, p);
        for (let k = 0; k < classes; k++) {
          gradients[k][i] = p[k] - Number(targets[i] === k);
          hessians[k][i] = p[k] * (1 - p[k]);
        }
      }
    },
    mean: (scores, targets) => {
      const p = new Float64Array(classes);
      let sum = 0;
      for (let i = 0; i < targets.length; i++) {
        probabilities(scores, i, p);
        sum -= log(Math.max(LEAST_SHARE, p[targets[i]]));
      }
      return sum / targets.length;
    },
    predictions: (scores) => {
      const out = new Float64Array(classes * scores[0].length);
      for (let i = 0; i < scores[0].length; i++) {
        probabilities(scores, i, out.subarray(classes * i, classes * (i + 1)));
      }
      return out;
    },
  };
}
