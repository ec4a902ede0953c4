import { type ColumnState, openColumn } from "./columns/registry.ts";
import type { Withheld } from "./withhold.ts";

/** What a training does with a column: plain JSON. */
export interface Learning {
  /** Categories; a number, by its rank or its modes; a date or time by its parts; always the same; whatever follows from another column; keys; or left out. */
  readonly as: "categories" | "number" | "modes" | "parts" | "fixed" | "following" | "keys" | "nothing";
  /** How many numbers of an encoded row it takes. */
  readonly width: number;
  /** The categories, modes, or frequent numbers that have a place of their own. */
  readonly own?: number;
  /** The rarer categories that share one. */
  readonly rare?: number;
  /** The parts of a date or time. */
  readonly parts?: readonly string[];
  /** The values that too few rows hold to be known. */
  readonly withheld?: number;
  /** The column that this one is told by its distance from. */
  readonly after?: string;
  /** The column that this one follows from. */
  readonly from?: string;
}

/** What was learnt of a column, in brief, and what of it was withheld; without a state it was left out. */
export function describeState(state: ColumnState | undefined, withheld?: Withheld): Learning {
  if (!state) return { as: "nothing", width: 0 };
  const width = openColumn(state).spans.reduce((sum, span) => sum + span.width, 0);
  return { width, ...detailsOf(state), ...(withheld && { withheld: withheld.values }) };
}

function detailsOf(state: ColumnState): Omit<Learning, "width"> {
  switch (state.encoding) {
    case "categorical":
      return {
        as: "categories",
        own: state.values.length,
        rare: state.rare.reduce((sum, { values }) => sum + values.length, 0),
      };
    case "quantile":
      return { as: "number", own: state.atoms.length };
    case "modes":
      return { as: "modes", own: state.modes.length };
    case "temporal": {
      const { parts, after } = state;
      return { as: "parts", parts: parts.map(({ name }) => name), ...(after !== null && { after }) };
    }
    case "following":
      return { as: "following", from: state.from };
    case "identifier":
      return { as: "keys" };
    case "fixed":
      return { as: "fixed" };
  }
}
