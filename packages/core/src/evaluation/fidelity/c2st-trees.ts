import { type Feature, fitStoppingTrees, logLoss } from "../../stats/index.ts";
import type { EvidenceColumn } from "../aligned.ts";
import type { Sample } from "../sample.ts";
import { classifierTest } from "./c2st.ts";

/** Boosted trees tell real rows from others: they see whatever a few columns together give away. */
export const c2stTrees = classifierTest("c2st.trees.auc", 20, (columns, seen, labels, unseen, random) =>
  fitStoppingTrees(featuresOf(columns, seen), labels, { loss: logLoss, random }).predict(featuresOf(columns, unseen)),
);

const featuresOf = (columns: readonly EvidenceColumn[], { values }: Sample): readonly Feature[] =>
  columns.map(({ kind }, c) => ({ kind, values: values[c] }));
