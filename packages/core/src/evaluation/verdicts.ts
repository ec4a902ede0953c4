import { type Evaluation, measureOf } from "./evaluation.ts";
import type { Measure } from "./metric.ts";
import type { MetricName } from "./registry.ts";
import type { Grade, Verdict, VerdictSubject } from "./verdict.ts";

type Metrics = Pick<Evaluation, "metrics">;

/** From where on a value is good, and from where on fair. */
interface Bounds {
  readonly good: number;
  readonly fair: number;
  /** Whether greater values are better (no). */
  readonly higher?: boolean;
}

interface Rule {
  readonly about: VerdictSubject;
  readonly metric: MetricName;
  /** The bounds beside this measure and the others; null where it says nothing. */
  readonly bounds: (measure: Measure, metrics: Metrics) => Bounds | null;
  /** Whether it can only tell what is wrong: a good value proves nothing (no). */
  readonly warns?: boolean;
}

/** Trees that pick the real row of a pair 6 times in 10 hardly tell them; 3 times in 4, they do. */
const told = (): Bounds => ({ good: 0.6, fair: 0.75 });

/** So much above what the holdout has, and above what chance makes of so few rows. */
const beyond =
  (good: number, fair: number, ceiling?: number) =>
  ({ ceiling: own, standardError = 0 }: Measure): Bounds | null => {
    const base = ceiling ?? own;
    if (base === undefined) return null;
    return { good: base + good + 2 * standardError, fair: base + fair + 2 * standardError };
  };

const RULES: readonly Rule[] = [
  { about: "fidelity", metric: "c2st.trees.auc", bounds: told },
  { about: "fidelity", metric: "c2st.trees.auc.holdout", bounds: told },
  {
    about: "fidelity",
    metric: "prdc.coverage",
    bounds: ({ ceiling = 1 }) => ({ good: 0.9 * ceiling, fair: 0.7 * ceiling, higher: true }),
  },
  {
    about: "use",
    metric: "tstr",
    bounds(_, metrics) {
      const real = measureOf(metrics, "trtr")?.value ?? 0;
      // Where real rows teach nothing, others cannot teach less.
      return real > 0.05 ? { good: 0.97 * real, fair: 0.9 * real, higher: true } : null;
    },
  },
  { about: "privacy", metric: "copies", bounds: beyond(0.01, 0.05) },
  { about: "privacy", metric: "copies.near", bounds: beyond(0.05, 0.15) },
  { about: "privacy", metric: "dcr.share", bounds: beyond(0.03, 0.1, 0.5) },
  { about: "privacy", metric: "membership.auc", bounds: beyond(0.05, 0.15, 0.5) },
  // Of two equal rows, one real and one not, a classifier that has seen the one takes the other for what it is not.
  {
    about: "privacy",
    metric: "c2st.trees.auc",
    bounds: ({ standardError = 0 }) => ({ good: 0.4 - 2 * standardError, fair: 0.3, higher: true }),
    warns: true,
  },
];

const SUBJECTS: readonly VerdictSubject[] = ["fidelity", "use", "privacy"];
const WORST_FIRST: readonly Grade[] = ["bad", "fair", "good"];

/** The verdict on each subject: its worst metric decides. */
export function verdictsOf(metrics: Metrics): readonly Verdict[] {
  return SUBJECTS.map((about) => {
    const found = RULES.filter((rule) => rule.about === about).flatMap((rule) => judged(rule, metrics) ?? []);
    const worst = WORST_FIRST.flatMap((grade) => found.filter((verdict) => verdict.grade === grade));
    return worst[0] ?? { about, grade: "unknown" };
  });
}

function judged({ about, metric, bounds, warns = false }: Rule, metrics: Metrics): Verdict | null {
  const measure = measureOf(metrics, metric);
  const found = measure && bounds(measure, metrics);
  if (!found) return null;
  const { value } = measure;
  const reaches = (bound: number): boolean => (found.higher ? value >= bound : value <= bound);
  const grade = reaches(found.good) ? "good" : reaches(found.fair) ? "fair" : "bad";
  if (grade === "good" && warns) return null;
  return { about, grade, because: { metric, value, threshold: grade === "bad" ? found.fair : found.good } };
}
