import { refuseCell } from "../refuse-cell.ts";
import { formatCode, jsonCode, parseCodes } from "./coded.ts";
import type { Kind } from "./kind.ts";

/** A column whose every cell is the same. There is nothing to learn: it comes out as it was. */
export const constant: Kind = {
  name: "constant",
  detect: (raw) => raw.texts.length === 1 && !raw.missing[0],
  parse(raw) {
    if (raw.texts.length > 1) refuseCell(raw, 1, "constant");
    if (raw.missing[0]) refuseCell(raw, 0, "constant");
    return parseCodes(raw, "constant", raw.texts);
  },
  format: formatCode,
  json: jsonCode,
  notice: ({ type }) => ({
    code: "table.constant",
    params: { column: type.name, value: "categories" in type ? type.categories[0] : "" },
  }),
};
