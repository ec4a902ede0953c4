import { missingTextOf } from "../raw-column.ts";
import { byFrequency, formatCode, jsonCode, parquetCode, parseCodes } from "./coded.ts";
import type { Kind } from "./kind.ts";

/**
 * One of a set of texts. Only one spelling is missing, the empty one if there is such: another beside it, as "NA"
 * (Namibia) among country codes, is a category of its own, which costs nothing and loses nothing.
 */
export const category: Kind = {
  name: "category",
  detect: () => true,
  parse(raw) {
    const missingText = raw.texts.includes("") ? "" : missingTextOf(raw);
    const isMissing = (text: string, code: number) => raw.missing[code] && text === missingText;
    const column = parseCodes(
      raw,
      "category",
      byFrequency(raw, (text, code) => !isMissing(text, code)),
    );
    return { ...column, type: { ...column.type, missingText } };
  },
  format: formatCode,
  json: jsonCode,
  parquet: parquetCode,
};
