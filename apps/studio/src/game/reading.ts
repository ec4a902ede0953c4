import type { Frame, Scene } from "../worker/game-messages.ts";

/** A moment in numbers: means over p_data and p_g by sums over the figure's bins, so that they are there without a training step too. */
export interface Reading {
  /** E[log D(x)] and E[log(1 − D(G(z)))], the two terms of V(D,G). */
  readonly realTerm: number;
  readonly fakeTerm: number;
  /** V(D,G), their sum. */
  readonly value: number;
  /** Mean D(x) and D(G(z)). */
  readonly realScore: number;
  readonly fakeScore: number;
  /** JSD(p_data‖p_g) of the drawn densities, in nats. */
  readonly divergence: number;
  /** Mean |D − D*| and |D − ½| where there is mass. */
  readonly offBest: number;
  readonly offHalf: number;
}

/** The logarithm stays finite where D is as sure as a float can say. */
const SUREST = 1e-7;

/** Reads a moment off its frame. */
export function readFrame({ pData }: Scene, { pGenerator, judge, best }: Frame): Reading {
  const [real, made] = [sum(pData), sum(pGenerator)];
  const of = { realTerm: 0, fakeTerm: 0, realScore: 0, fakeScore: 0, divergence: 0, offBest: 0, offHalf: 0 };
  for (let i = 0; i < judge.length; i++) {
    const [p, q] = [real > 0 ? pData[i] / real : 0, made > 0 ? pGenerator[i] / made : 0];
    const d = Math.min(1 - SUREST, Math.max(SUREST, judge[i]));
    of.realTerm += p * Math.log(d);
    of.fakeTerm += q * Math.log(1 - d);
    of.realScore += p * judge[i];
    of.fakeScore += q * judge[i];
    if (p > 0) of.divergence += (p / 2) * Math.log((2 * p) / (p + q));
    if (q > 0) of.divergence += (q / 2) * Math.log((2 * q) / (p + q));
    of.offBest += ((p + q) / 2) * Math.abs(judge[i] - best[i]);
    of.offHalf += ((p + q) / 2) * Math.abs(judge[i] - 0.5);
  }
  return { ...of, value: of.realTerm + of.fakeTerm };
}

const sum = (values: Float32Array): number => values.reduce((a, b) => a + b, 0);
