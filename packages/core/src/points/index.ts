export { binOf, countBins, defaultBins } from "./bins.ts";
export { type Coverage, coverage } from "./coverage.ts";
export type { Density, Interval, LineDensity, Modes, PlaneDensity } from "./density.ts";
export { divergenceFromSample } from "./divergence.ts";
export { criterion, optimalDiscriminator } from "./equilibrium.ts";
export type { DensityFamily } from "./family.ts";
export { densityOfRows } from "./of-rows.ts";
export { createDensity, type NamedDensity, parseDensity } from "./parse.ts";
export { DENSITY_FAMILIES } from "./registry.ts";
