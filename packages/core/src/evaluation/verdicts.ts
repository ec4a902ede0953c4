import type { MetricResult } from "./evaluation.ts";
import type { MetricName } from "./registry.ts";
import type { Grade, Verdict, VerdictSubject } from "./verdict.ts";

/** The greatest value that is good, and that is fair. */
interface Rule {
  readonly about: VerdictSubject;
  readonly metric: MetricName;
  /** What is judged: the value, or its distance from another. */
  readonly good: number;
  readonly fair: number;
}

const RULES: readonly Rule[] = [
  { about: "fidelity", metric: "c2st.trees.auc", good: 0.6, fair: 0.75 },
  { about: "fidelity", metric: "c2st.trees.auc.holdout", good: 0.6, fair: 0.75 },
];

const SUBJECTS: readonly VerdictSubject[] = ["fidelity", "use", "privacy"];
const WORST_FIRST: readonly Grade[] = ["bad", "fair", "good"];

/** The verdict on each subject: its worst metric decides. */
export function verdictsOf(metrics: readonly MetricResult[]): readonly Verdict[] {
  return SUBJECTS.map((about) => {
    const found = RULES.filter((rule) => rule.about === about).flatMap((rule) => judged(rule, metrics) ?? []);
    const worst = WORST_FIRST.flatMap((grade) => found.filter((verdict) => verdict.grade === grade));
    return worst[0] ?? { about, grade: "unknown" };
  });
}

function judged({ about, metric, good, fair }: Rule, metrics: readonly MetricResult[]): Verdict | null {
  const found = metrics.find(({ name }) => name === metric);
  if (!found || "omitted" in found) return null;
  const { value } = found;
  const grade = value <= good ? "good" : value <= fair ? "fair" : "bad";
  return { about, grade, because: { metric, value, threshold: grade === "bad" ? fair : good } };
}
