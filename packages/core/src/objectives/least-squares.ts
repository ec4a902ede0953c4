import { add, mean, scalar, scale, square, sub } from "../graph/index.ts";
import { labelled } from "./labelled.ts";
import { objective } from "./objective.ts";

/** ½E[(D(x) − 1)²] + ½E[D(G(z))²], D being the logit itself; G wants 1 (Mao et al. 2017, with a = 0, b = c = 1). */
export const leastSquares = objective({
  name: "least-squares",
  discriminator: ({ real, fake, label }) =>
    scale(add(mean(labelled(label, square(sub(real, scalar(1))), () => square(real))), mean(square(fake))), 0.5),
  generator: ({ fake }) => scale(mean(square(sub(fake, scalar(1)))), 0.5),
  fixedPoint: { discriminator: 0.25, generator: 0.125 }, // D = ½
});
