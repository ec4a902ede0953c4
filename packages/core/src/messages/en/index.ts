export * from "./graph.ts";
export * from "./random.ts";
