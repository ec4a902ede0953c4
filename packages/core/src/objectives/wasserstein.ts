import { mean, neg, sub } from "../graph/index.ts";
import { labelled } from "./labelled.ts";
import { objective } from "./objective.ts";

/** E[D(G(z))] − E[D(x)], D being the logit: minus the Wasserstein-1 distance as far as D is 1-Lipschitz, which clipping its weights enforces roughly (Arjovsky et al. 2017). */
export const wasserstein = objective({
  name: "wasserstein",
  discriminator: ({ real, fake, label }) => sub(mean(fake), mean(labelled(label, real, () => neg(real)))),
  generator: ({ fake }) => neg(mean(fake)),
  fixedPoint: { discriminator: 0, generator: 0 }, // the distance is 0; D's level is free
  clip: 0.01,
});
