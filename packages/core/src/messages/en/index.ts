export * from "./encoder.ts";
export * from "./engine.ts";
export * from "./graph.ts";
export * from "./options.ts";
export * from "./points.ts";
export * from "./random.ts";
export * from "./table.ts";
export * from "./train.ts";
