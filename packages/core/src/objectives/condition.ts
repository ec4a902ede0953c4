import { mean, mul, neg, sum, type Tensor } from "../graph/index.ts";

/**
 * How far generated rows are from meeting their conditions: the cross-entropy −E[log p(c)] of the category that a row's
 * condition names, by the probabilities from which G draws it. Shapes: both [rows, width] → a scalar.
 * @see Xu et al.: Modeling tabular data using conditional GAN. NeurIPS 2019, section 4.3.
 */
export const conditionLoss = (logProbabilities: Tensor, conditions: Tensor): Tensor =>
  neg(mean(sum(mul(logProbabilities, conditions), [1])));
