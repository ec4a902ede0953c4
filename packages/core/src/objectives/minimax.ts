import { add, mean, neg, softplus } from "../graph/index.ts";
import { labelled } from "./labelled.ts";
import { objective } from "./objective.ts";

/** V(D,G) = E[log D(x)] + E[log(1 − D(G(z)))]: the game of Goodfellow et al. 2014, eq. 1. G descends its own term, which saturates. */
export const minimax = objective({
  name: "minimax",
  discriminator: ({ real, fake, label }) =>
    add(mean(labelled(label, softplus(neg(real)), () => softplus(real))), mean(softplus(fake))), // −log D(x) − log(1 − D(G(z)))
  generator: ({ fake }) => neg(mean(softplus(fake))), // log(1 − D(G(z)))
  fixedPoint: { discriminator: 2 * Math.LN2, generator: -Math.LN2 }, // p_g = p_data, D = ½
});
