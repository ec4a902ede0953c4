export { cauchy } from "./cauchy.ts";
export type { Component } from "./component.ts";
export { exponential } from "./exponential.ts";
export { laplace } from "./laplace.ts";
export { lognormal } from "./lognormal.ts";
export { normal } from "./normal.ts";
export { triangular } from "./triangular.ts";
export { uniform } from "./uniform.ts";
