import { type Evaluation, measureOf } from "./evaluation.ts";
import type { Evidence } from "./evidence.ts";
import { extraColumns } from "./extra-columns.ts";
import type { Finding, Verdict } from "./verdict.ts";

/** Rows that cover less than this share of what real rows cover, while this share of them lies among real rows. */
const COLLAPSED = { coverage: 0.25, precision: 0.5 };
/** A floor that is told apart by less than this says nothing: the columns are nearly independent. */
const TOLD = 0.65;
/** Metrics of privacy that speak of rows, rather than of a generator. */
const OF_COPIES = ["copies", "copies.near", "dcr.share", "c2st.trees.auc"];

/** What the metrics, the verdicts and the tables show that has a name. */
export function findingsOf(
  metrics: Pick<Evaluation, "metrics">,
  verdicts: readonly Verdict[],
  tables: Evidence["tables"],
): readonly Finding[] {
  const findings: Finding[] = [];
  const [coverage, precision] = [measureOf(metrics, "prdc.coverage"), measureOf(metrics, "prdc.precision")];
  if (
    coverage &&
    precision &&
    coverage.value < COLLAPSED.coverage * (coverage.ceiling ?? 1) &&
    precision.value >= COLLAPSED.precision * (precision.ceiling ?? 1)
  )
    findings.push({ code: "collapsed", metric: "prdc.coverage", value: coverage.value });
  const privacy = verdicts.find(({ about, grade }) => about === "privacy" && grade === "bad")?.because;
  if (privacy && OF_COPIES.includes(privacy.metric))
    findings.push({ code: "copied", metric: privacy.metric, value: privacy.value });
  const trees = measureOf(metrics, "c2st.trees.auc");
  if (trees?.floor !== undefined && trees.floor >= TOLD && trees.value >= trees.floor - 2 * (trees.standardError ?? 0))
    findings.push({ code: "independent", metric: "c2st.trees.auc", value: trees.value });
  findings.push(...extraColumns(tables));
  if (!tables.holdout) findings.push({ code: "no-holdout" });
  return findings;
}
