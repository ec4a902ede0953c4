import { add, scale, type Tensor } from "../graph/index.ts";

/**
 * One-sided label smoothing (Salimans et al. 2016): a real row counts as real with probability `label` and as generated
 * otherwise. For cross-entropy and least squares this is the usual target below 1.
 */
export const labelled = (label: number, asReal: Tensor, asFake: () => Tensor): Tensor =>
  label === 1 ? asReal : add(scale(asReal, label), scale(asFake(), 1 - label));
