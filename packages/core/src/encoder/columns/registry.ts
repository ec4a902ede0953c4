import { z } from "zod";
import { type Column, isTemporal } from "../../table/index.ts";
import type { ResolvedEncoderOptions } from "../options.ts";
import type { ColumnCoder } from "./encoding.ts";
import { fitPlain, openPlain, type PlainState, plainState } from "./plain.ts";
import { fitTemporal, openTemporal, type TemporalState, temporalState } from "./temporal.ts";

/** What is learnt of a column, whichever way it is encoded. */
export const columnState = z.union([plainState, temporalState]);
/** What is learnt of a column. */
export type ColumnState = PlainState | TemporalState;

/** Learns a column; undefined for free text, which is not learnt. `base` is the column that a date never comes before. */
export function fitColumn(column: Column, options: ResolvedEncoderOptions, base?: Column): ColumnState | undefined {
  if (isTemporal(column)) return fitTemporal(column, options, base && isTemporal(base) ? base : undefined);
  return column.type.kind === "text" ? undefined : fitPlain(column, options);
}

/** Makes ready to encode and decode a column. */
export const openColumn = (state: ColumnState): ColumnCoder =>
  state.encoding === "temporal" ? openTemporal(state) : openPlain(state);
