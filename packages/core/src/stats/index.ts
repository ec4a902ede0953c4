export { auc } from "./auc.ts";
export * from "./boosted-trees/index.ts";
export { fitMixture, type MixtureOptions, type Mode } from "./gaussian-mixture.ts";
export { histogram } from "./histogram.ts";
export { jensenShannon } from "./jensen-shannon.ts";
export { kolmogorovSmirnov, kolmogorovSmirnovTwoSample } from "./kolmogorov-smirnov.ts";
export { normalCdf, normalPdf } from "./normal.ts";
export { quantileOfSorted, quantiles } from "./quantile.ts";
export { wasserstein } from "./wasserstein.ts";
