import { countMissing } from "../column.ts";
import { presentTexts, type RawColumn } from "../raw-column.ts";
import { byFrequency, formatCode, jsonCode, parquetCode, parseCodes } from "./coded.ts";
import type { Kind } from "./kind.ts";

/** Below this many texts, all different says little. */
const FEWEST = 20;
/** Texts of which more than this share differ are names, keys or prose. */
const DISTINCT_SHARE = 0.9;

/** Names, keys and free text: different in nearly every row, so that to learn them would be to copy them. Left out. */
export const text: Kind = {
  name: "text",
  detect: (raw) => presentTexts(raw).length > Math.max(FEWEST, DISTINCT_SHARE * presentRows(raw)),
  parse: (raw) =>
    parseCodes(
      raw,
      "text",
      byFrequency(raw, (_, code) => !raw.missing[code]),
    ),
  format: formatCode,
  json: jsonCode,
  parquet: parquetCode,
  notices: (column) => [
    {
      code: "table.text",
      params: {
        column: column.type.name,
        distinct: "categories" in column.type ? column.type.categories.length : 0,
        rows: column.values.length - countMissing(column),
      },
    },
  ],
};

const presentRows = (raw: RawColumn) =>
  raw.counts.reduce((sum, count, code) => sum + (raw.missing[code] ? 0 : count), 0);
