import { isNumberText } from "../number-text.ts";
import { numberCells } from "../parquet-cells.ts";
import type { Kind } from "./kind.ts";
import { formatNumber, isAllNumbers, jsonNumber, parseNumbers } from "./numeric.ts";

/** Numbers with their own decimals and bounds, currency, unit and thousands apart. */
export const number: Kind = {
  name: "number",
  detect: (raw) => isAllNumbers(raw, isNumberText),
  parse: (raw) => parseNumbers(raw, "number", isNumberText),
  format: formatNumber,
  json: jsonNumber,
  parquet: () => numberCells,
};
