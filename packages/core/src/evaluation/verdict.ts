import type { MetricName } from "./registry.ts";

/** What verdicts are about. */
export type VerdictSubject = "fidelity" | "use" | "privacy";

/** How good it is; `unknown` where it could not be told. */
export type Grade = "good" | "fair" | "bad" | "unknown";

/** What the metrics of a subject come to, and which of them decided. */
export interface Verdict {
  readonly about: VerdictSubject;
  readonly grade: Grade;
  /** The metric that decided: of those with the worst grade the first. */
  readonly because?: {
    readonly metric: MetricName;
    readonly value: number;
    /** The value that a better grade would have taken; of a good one, that it took. */
    readonly threshold: number;
  };
}

/** What is to be said besides: something with a name that the metrics show together. */
export interface Finding {
  /**
   * `collapsed`: rows like real ones, of few kinds; `copied`: rows of the training table, as they are or nearly; `independent`: no
   * better than shuffled columns; `extra-columns`: columns that the training table lacks; `no-holdout`: what cannot be known.
   */
  readonly code: "collapsed" | "copied" | "independent" | "extra-columns" | "no-holdout";
  /** The metric that shows it, and its value. */
  readonly metric?: MetricName;
  readonly value?: number;
  /** The table that has extra columns, and these, each with the training table's nearest name where one is near. */
  readonly table?: "synthetic" | "holdout";
  readonly columns?: readonly { readonly name: string; readonly near?: string }[];
}
