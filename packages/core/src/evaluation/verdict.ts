import type { MetricName } from "./registry.ts";

/** What verdicts are about. */
export type VerdictSubject = "fidelity" | "use" | "privacy";

/** How good it is; `unknown` where nothing could be measured. */
export type Grade = "good" | "fair" | "bad" | "unknown";

/** What the metrics of a subject come to, and which of them decided. */
export interface Verdict {
  readonly about: VerdictSubject;
  readonly grade: Grade;
  /** The metric that decided: of those with the worst grade the first. */
  readonly because?: {
    readonly metric: MetricName;
    readonly value: number;
    /** The bound of its grade: what `good` or `fair` would have had to reach, or what `good` reached. */
    readonly threshold: number;
  };
}
