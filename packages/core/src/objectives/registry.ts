import { hinge } from "./hinge.ts";
import { leastSquares } from "./least-squares.ts";
import { minimax } from "./minimax.ts";
import { nonSaturating } from "./non-saturating.ts";
import type { Objective } from "./objective.ts";
import { relativistic } from "./relativistic.ts";
import { wasserstein } from "./wasserstein.ts";
import { wganGp } from "./wgan-gp.ts";

const all = [minimax, nonSaturating, leastSquares, wasserstein, wganGp, hinge, relativistic] as const;

/** The name of an objective. */
export type ObjectiveName = (typeof all)[number]["name"];

/** Every objective by its name. */
export const OBJECTIVES = Object.fromEntries(all.map((one) => [one.name, one])) as unknown as Readonly<
  Record<ObjectiveName, Objective>
>;

/** The names, in the order in which they are listed. */
export const OBJECTIVE_NAMES = all.map(({ name }) => name) as readonly ObjectiveName[];
