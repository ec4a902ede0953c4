import { isWholeText } from "../number-text.ts";
import { integerCells } from "../parquet-cells.ts";
import type { Kind } from "./kind.ts";
import { formatNumber, isAllNumbers, jsonNumber, parseNumbers } from "./numeric.ts";

/** Whole numbers that a float64 holds exactly. */
export const integer: Kind = {
  name: "integer",
  detect: (raw) => isAllNumbers(raw, isWholeText),
  parse: (raw) => parseNumbers(raw, "integer", isWholeText),
  format: formatNumber,
  json: jsonNumber,
  parquet: () => integerCells,
};
