import { z } from "zod";
import { type CodedColumn, type Column, isCoded, isNumeric, type NumericColumn } from "../../table/index.ts";
import type { ResolvedEncoderOptions } from "../options.ts";
import { type CategoricalState, categorical } from "./categorical.ts";
import type { ColumnCoder, ColumnEncoding, GroupOf } from "./encoding.ts";
import { type FixedState, fixed } from "./fixed.ts";
import { type ModesState, modes } from "./modes.ts";
import { type QuantileState, quantile } from "./quantile.ts";

/** Whether a column is one of numbers or codes; free text has codes, but is not learnt. */
export const isPlain = (column: Column): column is NumericColumn | CodedColumn =>
  isNumeric(column) || (isCoded(column) && column.type.kind !== "text");

interface States {
  fixed: FixedState;
  modes: ModesState;
  categorical: CategoricalState;
  quantile: QuantileState;
}

/** The ways to encode numbers and codes, in the order in which they are asked whether a column is one for them. */
const ENCODINGS: { readonly [Name in keyof States]: ColumnEncoding<States[Name]> } = {
  fixed,
  modes,
  categorical,
  quantile,
};

/** What is learnt of a column of numbers or codes, whichever way it is encoded. */
export const plainState = z.union([fixed.schema, modes.schema, categorical.schema, quantile.schema]);
/** What is learnt of a column of numbers or codes. */
export type PlainState = States[keyof States];

/** Learns a column of numbers or codes by the first way that fits it. */
export function fitPlain(
  column: NumericColumn | CodedColumn,
  options: ResolvedEncoderOptions,
  groupOf?: GroupOf,
): PlainState {
  for (const encoding of Object.values(ENCODINGS)) {
    const state = encoding.fit(column, options, groupOf);
    if (state) return state;
  }
  throw new TypeError(`no encoding fits ${column.type.name}`);
}

const open = <Name extends keyof States>(name: Name, state: States[Name]): ColumnCoder => ENCODINGS[name].open(state);

/** Makes ready to encode and decode a column of numbers or codes. */
export const openPlain = (state: PlainState): ColumnCoder => open(state.encoding, state);
