import { type EncoderOptions, fitEncoder } from "../encoder/index.ts";
import { ZerosumError } from "../errors.ts";
import type { Table } from "../table/index.ts";
import type { TrainingData } from "./data.ts";

/**
 * A table made ready to train on: what is learnt of its columns, and its rows encoded.
 * @throws ZerosumError of a table of fewer than two rows, and where nothing is left to learn.
 */
export function tableData(table: Pick<Table, "columns" | "rows">, options: EncoderOptions = {}): TableData {
  if (table.rows < 2) throw new ZerosumError("train.too-few-rows", { rows: table.rows });
  const encoder = fitEncoder(table, options);
  return { kind: "table", encoder: encoder.state, encoded: encoder.encode(table) };
}

/** A table to train on. */
export type TableData = Extract<TrainingData, { kind: "table" }>;
