import { z } from "zod";
import type { Column } from "../../table/index.ts";
import type { ResolvedEncoderOptions } from "../options.ts";
import { type CategoricalState, categorical } from "./categorical.ts";
import type { ColumnCoder, ColumnEncoding } from "./encoding.ts";
import { type FixedState, fixed } from "./fixed.ts";
import { type QuantileState, quantile } from "./quantile.ts";

interface States {
  fixed: FixedState;
  categorical: CategoricalState;
  quantile: QuantileState;
}

/** Every way to encode a column, in the order in which they are asked whether it is one for them. */
const ENCODINGS: { readonly [Name in keyof States]: ColumnEncoding<States[Name]> } = { fixed, categorical, quantile };

/** What is learnt of a column, whichever way it is encoded. */
export const columnState = z.union([fixed.schema, categorical.schema, quantile.schema]);
/** What is learnt of a column. */
export type ColumnState = States[keyof States];

/** Learns a column by the first way that fits it; undefined for free text, which is not learnt. */
export function fitColumn(column: Column, options: ResolvedEncoderOptions): ColumnState | undefined {
  if (column.type.kind === "text") return undefined;
  for (const encoding of Object.values(ENCODINGS)) {
    const state = encoding.fit(column, options);
    if (state) return state;
  }
  return undefined;
}

const open = <Name extends keyof States>(name: Name, state: States[Name]): ColumnCoder => ENCODINGS[name].open(state);

/** Makes ready to encode and decode a column. */
export const openColumn = (state: ColumnState): ColumnCoder => open(state.encoding, state);
