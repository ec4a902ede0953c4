import { presentTexts } from "../raw-column.ts";
import { byFrequency, formatCode, jsonCode, parseCodes } from "./coded.ts";
import type { Kind } from "./kind.ts";

/** A column whose every cell is the same. There is nothing to learn: it comes out as it was. */
export const constant: Kind = {
  name: "constant",
  detect: (raw) => raw.texts.length === 1 && presentTexts(raw).length === 1,
  parse: (raw) => parseCodes(raw, "constant", byFrequency(raw, (_, code) => !raw.missing[code]).slice(0, 1)),
  format: formatCode,
  json: jsonCode,
  notice: ({ type }) => ({
    code: "table.constant",
    params: { column: type.name, value: "categories" in type ? type.categories[0] : "" },
  }),
};
