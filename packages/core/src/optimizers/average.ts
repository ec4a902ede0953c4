import { add, mul, sub, type Tensor } from "../graph/index.ts";

/** Moves an exponential moving average towards `parameters` by the fraction `rate` (a scalar, 1 − decay). */
export const moveAverage = (average: Tensor, parameters: Tensor, rate: Tensor): Tensor =>
  add(average, mul(sub(parameters, average), rate));

/** 1 − decay at `step` (from 1): smaller decays come first, so that the beginning is soon forgotten. */
export const averageRate = (decay: number, step: number): number => 1 - Math.min(decay, (1 + step) / (10 + step));
