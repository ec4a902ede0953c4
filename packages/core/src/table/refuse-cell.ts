import { ZerosumError } from "../errors.ts";
import type { KindName } from "./column.ts";
import { isInfiniteText } from "./number-text.ts";
import { placeOfText, type RawColumn } from "./raw-column.ts";

/** What a cell was to be like, where its kind does not say it all. */
interface Expected {
  /** The format of a date or time. */
  readonly format?: string;
  /** Whether it is written so, and the calendar or the clock has no such day or time. */
  readonly calendar?: boolean;
  /** The texts of an ordered column. */
  readonly order?: readonly string[];
}

/** Refuses a text, by its code, that is not of the kind the column is to have. */
export function refuseCell(raw: RawColumn, code: number, kind: KindName, expected: Expected = {}): never {
  const [column, got] = [raw.name, raw.texts[code]];
  const place = placeOfText(raw, code);
  const numeric = kind === "number" || kind === "integer";
  if (numeric && isInfiniteText(got)) throw new ZerosumError("table.infinite", { column, ...place, got });
  throw new ZerosumError("table.cell", { column, ...place, got, kind, ...expected });
}
