export * from "./generator.ts";
export * from "./heads.ts";
export * from "./layer.ts";
export * from "./layers.ts";
export * from "./networks.ts";
export { pick } from "./pick.ts";
export * from "./points.ts";
export { settled } from "./settled.ts";
export * from "./weights.ts";
