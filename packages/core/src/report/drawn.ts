import { alignColumns, type EvidenceColumn, type Sample } from "../evaluation/index.ts";
import type { Column } from "../table/index.ts";
import type { ReportData } from "./report-data.ts";

/** A column and its values in both tables; NaN where a cell is missing. */
export interface DrawnColumn extends EvidenceColumn {
  readonly type: Column["type"];
  readonly real: Float64Array;
  readonly synthetic: Float64Array;
}

/** What is drawn of the tables: columns that both have, with codes that mean the same in both. */
export interface Drawn {
  readonly columns: readonly DrawnColumn[];
  readonly train: Sample;
  readonly synthetic: Sample;
}

/** The tables of a report as they are drawn. */
export function drawnTables({ train, synthetic }: ReportData["tables"]): Drawn {
  const { columns, samples } = alignColumns({ train, synthetic });
  const types = new Map(train.columns.map(({ type }) => [type.name, type]));
  return {
    columns: columns.map((column, c) => ({
      ...column,
      type: types.get(column.name) as Column["type"],
      real: samples.train.values[c],
      synthetic: samples.synthetic.values[c],
    })),
    train: samples.train,
    synthetic: samples.synthetic,
  };
}
