import type { EncoderPlan } from "../encoder/index.ts";
import { add, clip, constant, exp, matmul, reshape, scalar, type Tensor } from "../graph/index.ts";
import { nameWeights, tableFeatures } from "../networks/index.ts";
import { createCritic } from "./critic.ts";
import type { Refinement } from "./refinement.ts";

/** The probability with which each of G's rows is accepted: [rows, plan.width] → [rows], from 0 to 1. */
export function acceptance({ critic, tilt, bound }: Refinement, plan: EncoderPlan, rows: Tensor): Tensor {
  const features = tableFeatures(plan)(rows);
  const layers = createCritic(critic.network, plan);
  const weights = new Map(
    nameWeights(layers.parameters, critic.parameters).map(({ name, shape, data }) => [name, constant(data, shape)]),
  );
  const logit = layers.apply(features, (name) => weights.get(name) as Tensor, {
    training: false,
    draw: nothing,
    buffer: nothing,
    remember: nothing,
  });
  const log = add(add(logit, matmul(features, constant(tilt, [tilt.length, 1]))), scalar(-bound));
  return reshape(exp(clip(log, -80, 0)), [rows.shape[0]]);
}

const nothing = (): never => {
  throw new TypeError("A critic that answers draws nothing and remembers nothing.");
};
