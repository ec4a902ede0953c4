import { mean, neg, softplus } from "../graph/index.ts";
import { minimax } from "./minimax.ts";
import { objective } from "./objective.ts";

/** The same D; G ascends log D(G(z)) instead: the same fixed point, stronger gradients early on (Goodfellow et al. 2014, §3). */
export const nonSaturating = objective({
  name: "non-saturating",
  discriminator: minimax.discriminator,
  generator: ({ fake }) => mean(softplus(neg(fake))), // −log D(G(z))
  fixedPoint: { discriminator: 2 * Math.LN2, generator: Math.LN2 },
});
