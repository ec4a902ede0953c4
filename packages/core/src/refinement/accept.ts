import type { EncoderPlan } from "../encoder/index.ts";
import { add, clip, constant, exp, matmul, reshape, scalar, scale, type Tensor } from "../graph/index.ts";
import { nameWeights, tableFeatures } from "../networks/index.ts";
import { createCritic } from "./critic.ts";
import type { Refinement } from "./refinement.ts";

/** The probability with which each of G's rows is accepted: [rows, plan.width] → [rows], from 0 to 1. */
export function acceptance({ critic, tilt, bound }: Refinement, plan: EncoderPlan, rows: Tensor): Tensor {
  const features = tableFeatures(plan)(rows);
  const tilted = add(matmul(features, constant(tilt, [tilt.length, 1])), scalar(-bound));
  const log = critic.temper > 0 ? add(scale(answer(critic, plan, features), critic.temper), tilted) : tilted;
  return reshape(exp(clip(log, -80, 0)), [rows.shape[0]]);
}

/** The critic's logits. */
function answer(critic: Refinement["critic"], plan: EncoderPlan, features: Tensor): Tensor {
  const layers = createCritic(critic.network, plan);
  const weights = new Map(
    nameWeights(layers.parameters, critic.parameters).map(({ name, shape, data }) => [name, constant(data, shape)]),
  );
  return layers.apply(features, (name) => weights.get(name) as Tensor, {
    training: false,
    draw: nothing,
    buffer: nothing,
    remember: nothing,
  });
}

const nothing = (): never => {
  throw new TypeError("A critic that answers draws nothing and remembers nothing.");
};
