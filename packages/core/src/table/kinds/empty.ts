import { refuseCell } from "../refuse-cell.ts";
import { formatCode, jsonCode, parquetCode, parseCodes } from "./coded.ts";
import type { Kind } from "./kind.ts";

/** A column whose every cell is missing. It is kept, and comes out again as it was. */
export const empty: Kind = {
  name: "empty",
  detect: (raw) => raw.missing.every(Boolean),
  parse(raw) {
    const present = raw.missing.indexOf(false);
    if (present >= 0) refuseCell(raw, present, "empty");
    return parseCodes(raw, "empty", []);
  },
  format: formatCode,
  json: jsonCode,
  parquet: parquetCode,
  notices: ({ type }) => [{ code: "table.empty", params: { column: type.name } }],
};
