import { category } from "./category.ts";
import type { ColumnEncoder } from "./column-encoder.ts";
import { constant } from "./constant.ts";
import { quantile } from "./quantile.ts";
import type { ColumnState } from "./state.ts";
import { values } from "./values.ts";

type Registry = {
  readonly [Name in ColumnState["encoder"]]: ColumnEncoder<Extract<ColumnState, { encoder: Name }>>;
};

const registry: Registry = { constant, category, values, quantile };

/** The encoder that a state is of. */
export function encoderOf(state: ColumnState): ColumnEncoder<ColumnState> {
  // The registry pairs each state with its encoder, which TypeScript cannot follow through an index.
  return registry[state.encoder] as ColumnEncoder<ColumnState>;
}
