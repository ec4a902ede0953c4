import { criterion, divergenceFromSample } from "../../points/index.ts";
import { omit } from "../metric.ts";
import type { Sides } from "./game-evidence.ts";
import { gameMetric } from "./game-metric.ts";

/** D is certain at most so far: a logarithm of 0 would drown all others. */
const LEAST_PROBABILITY = 1e-7;

/** `discriminator.gap`: C(G) − V(D, G), what D has yet to gain, 0 of the best. */
export const discriminatorGap = gameMetric("discriminator.gap", "lower", ({ density, generated, answers }) =>
  answers
    ? { value: criterion(divergenceFromSample(density, generated)) - payoff(answers) }
    : omit("evaluation.omitted.no-discriminator", undefined),
);

/** V(D, G) = E[log D(x)] + E[log(1 − D(G(z)))]. */
function payoff({ real, generated }: Sides): number {
  const meanLog = (answers: Float32Array, of: (answer: number) => number): number =>
    answers.reduce((sum, answer) => sum + Math.log(Math.max(LEAST_PROBABILITY, of(answer))), 0) / answers.length;
  return meanLog(real, (answer) => answer) + meanLog(generated, (answer) => 1 - answer);
}
