import { add, gradients, mean, mul, scalar, sqrt, square, sub, sum, type Tensor } from "../graph/index.ts";

/** D as a function: rows (packed where D sees packs) to logits [rows, 1]. */
export type Critic = (rows: Tensor) => Tensor;

/** ‖∇D‖² for each row of points: [rows]. One row's logit depends on that row alone, so the gradient of the sum has each row's own. */
const squaredSlopes = (logits: Tensor, points: Tensor): Tensor => sum(square(gradients(sum(logits), [points])[0]), [1]);

/** E‖∇D‖² at the given points: ½γ of it at real rows is R1 (Mescheder et al. 2018), at generated rows R2. */
export const meanSquaredSlope = (logits: Tensor, points: Tensor): Tensor => mean(squaredSlopes(logits, points));

/** E[(‖∇D‖ − 1)²] at points on the lines from generated to real rows, `mixing` [rows, 1] of the way (Gulrajani et al. 2017). */
export function gradientPenalty(critic: Critic, real: Tensor, fake: Tensor, mixing: Tensor): Tensor {
  const between = add(fake, mul(mixing, sub(real, fake)));
  const norms = sqrt(add(squaredSlopes(critic(between), between), scalar(1e-12)));
  return mean(square(sub(norms, scalar(1))));
}
