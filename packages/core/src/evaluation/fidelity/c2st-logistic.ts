import { fitLogistic } from "../../stats/index.ts";
import { classifierTest } from "./c2st.ts";
import { fitSparseFeatures } from "./sparse-features.ts";

/**
 * A logistic regression tells real rows from others: it sees each column by itself and nothing of how they hang together, so
 * shuffled columns pass. Published as "logistic detection"; read it beside its floor.
 */
export const c2stLogistic = classifierTest("c2st.logistic.auc", 4, (columns, seen, labels, unseen) => {
  const features = fitSparseFeatures(columns, seen);
  return fitLogistic(features(seen), labels).scores(features(unseen));
});
