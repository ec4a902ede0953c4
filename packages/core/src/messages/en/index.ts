export * from "./graph.ts";
export * from "./points.ts";
export * from "./random.ts";
