import { numberCells } from "../parquet-cells.ts";
import type { Kind } from "./kind.ts";
import { formatNumber, isAllNumbers, jsonNumber, numberIn, parseNumbers } from "./numeric.ts";

/** Numbers with their own decimals and bounds. */
export const number: Kind = {
  name: "number",
  detect: (raw) => isAllNumbers(raw, numberIn(raw.decimal)),
  parse: (raw) => parseNumbers(raw, "number", numberIn(raw.decimal)),
  format: formatNumber,
  json: jsonNumber,
  parquet: () => numberCells,
};
