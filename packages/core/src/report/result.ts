import type { Columns } from "../encoder/index.ts";
import type { Evaluation } from "../evaluation/index.ts";

/** What a report shows: a real table, a generated one, and how near they are. */
export interface ReportResult {
  /** The name of the data, for example that of the file. */
  readonly title: string;
  readonly real: Columns;
  readonly generated: Columns;
  readonly evaluation: Evaluation;
}
