import { mean, softplus, sub } from "../graph/index.ts";
import { labelled } from "./labelled.ts";
import { objective } from "./objective.ts";

/** E[softplus(−(D(x) − D(G(z))))] over pairs, G the reverse: is the real row more real than the generated one? (Jolicoeur-Martineau 2018; with R1 and R2 it is R3GAN, Huang et al. 2024.) */
export const relativistic = objective({
  name: "relativistic",
  discriminator: ({ real, fake, label }) =>
    mean(labelled(label, softplus(sub(fake, real)), () => softplus(sub(real, fake)))),
  generator: ({ real, fake }) => mean(softplus(sub(real, fake))),
  fixedPoint: { discriminator: Math.LN2, generator: Math.LN2 },
  paired: true,
});
