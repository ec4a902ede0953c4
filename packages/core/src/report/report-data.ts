import type { Evaluation, EvaluationTables } from "../evaluation/index.ts";
import type { Model } from "../model/index.ts";

/** What a report shows. */
export interface ReportData {
  /** The name of the data, for example that of the file. */
  readonly title: string;
  /** The tables that were compared: the pictures are drawn from them. */
  readonly tables: EvaluationTables;
  readonly evaluation: Evaluation;
  /** The model that made the synthetic rows, without its refinement where every row of G was taken (none: they come from a file). */
  readonly model?: Pick<Model, "manifest" | "history"> | null;
}
