import type { Evidence } from "../evidence.ts";
import { type Omission, omit } from "../metric.ts";
import type { Sample } from "../sample.ts";

/** Rows of either kind that are looked at, at most. */
const MOST_ROWS = 10_000;
/** Fewer rows of a kind say little about privacy. */
const FEWEST_ROWS = 50;

/** Real rows that were learnt from and as many that were not, and synthetic ones. */
export interface PrivacySamples {
  readonly train: Sample;
  readonly holdout: Sample;
  readonly synthetic: Sample;
}

/** Equally many training and holdout rows; why not, where there are too few. */
export function privacySamples({ train, holdout, synthetic, draw }: Evidence): PrivacySamples | Omission {
  if (!holdout) return omit("evaluation.omitted.no-holdout", undefined);
  const real = Math.min(train.rows, holdout.rows, MOST_ROWS);
  const fewest = Math.min(real, synthetic.rows);
  if (fewest < FEWEST_ROWS) return omit("evaluation.omitted.few-rows", { rows: fewest, needed: FEWEST_ROWS });
  return { train: draw(train, real), holdout: draw(holdout, real), synthetic: draw(synthetic, MOST_ROWS) };
}
