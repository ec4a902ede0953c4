import { objective } from "./objective.ts";
import { wasserstein } from "./wasserstein.ts";

/** Wasserstein with a penalty on ‖∇D‖ ≠ 1 between real and generated rows instead of clipping (Gulrajani et al. 2017, λ = 10). */
export const wganGp = objective({
  name: "wgan-gp",
  discriminator: wasserstein.discriminator,
  generator: wasserstein.generator,
  fixedPoint: wasserstein.fixedPoint,
  penalties: { gradientPenalty: 10 },
});
