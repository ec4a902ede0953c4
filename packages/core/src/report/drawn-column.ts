import type { Columns } from "../encoder/index.ts";
import { alignColumns, type EvidenceColumn } from "../evaluation/index.ts";

/** A column and its values in both tables. */
export interface DrawnColumn extends EvidenceColumn {
  readonly real: Float64Array;
  readonly generated: Float64Array;
}

/** The columns of both tables that can be drawn. */
export function drawnColumns(real: Columns, generated: Columns): readonly DrawnColumn[] {
  const { columns, samples } = alignColumns({ train: real, synthetic: generated });
  return columns.map((column, c) => ({
    ...column,
    real: samples.train.values[c],
    generated: samples.synthetic.values[c],
  }));
}
