import { add, mean, neg, relu, scalar, sub } from "../graph/index.ts";
import { labelled } from "./labelled.ts";
import { objective } from "./objective.ts";

/** E[max(0, 1 − D(x))] + E[max(0, 1 + D(G(z)))], D being the logit; G ascends D(G(z)) (Lim and Ye 2017, Miyato et al. 2018). */
export const hinge = objective({
  name: "hinge",
  discriminator: ({ real, fake, label }) => {
    const one = scalar(1);
    const asReal = relu(sub(one, real));
    return add(mean(labelled(label, asReal, () => relu(add(one, real)))), mean(relu(add(one, fake))));
  },
  generator: ({ fake }) => neg(mean(fake)),
  fixedPoint: { discriminator: 2, generator: 0 },
});
