import { ZerosumError } from "../../errors.ts";
import { orderOfRanges } from "../ranges.ts";
import { presentTexts, type RawColumn } from "../raw-column.ts";
import { refuseCell } from "../refuse-cell.ts";
import { formatCode, jsonCode, parquetCode, parseCodes } from "./coded.ts";
import type { Kind } from "./kind.ts";

/** More texts than this are no ranges that somebody made. */
const MOST = 100;

/** Texts that have an order: that of a schema, or that of the ranges of numbers that they name. */
export const ordered: Kind = {
  name: "ordered",
  detect: (raw) => rangesIn(raw) !== undefined,
  parse(raw, given = {}) {
    const order = given.order ?? rangesIn(raw) ?? refuse(raw);
    const strange = raw.texts.findIndex((text, code) => !raw.missing[code] && !order.includes(text));
    if (strange >= 0) refuseCell(raw, strange, "ordered", { order });
    return parseCodes(raw, "ordered", order);
  },
  format: formatCode,
  json: jsonCode,
  parquet: parquetCode,
};

function rangesIn(raw: RawColumn): readonly string[] | undefined {
  return raw.texts.length <= MOST ? orderOfRanges(presentTexts(raw)) : undefined;
}

function refuse(raw: RawColumn): never {
  throw new ZerosumError("table.noOrder", { column: raw.name, texts: presentTexts(raw).slice(0, 20) });
}
