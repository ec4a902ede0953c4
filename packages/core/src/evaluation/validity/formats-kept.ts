import type { Columns } from "../../encoder/index.ts";
import {
  type Column,
  type IdentifierPattern,
  isIdentifier,
  isNumeric,
  isTemporal,
  type NumericColumn,
  type TemporalColumn,
} from "../../table/index.ts";
import { omit } from "../metric.ts";
import { keyColumns, keyOf } from "./keys.ts";
import { validity } from "./validity.ts";

/**
 * `formats.kept`: the share of cells that are written as the training rows' are. Numbers have no more decimals than these, and
 * their currency or unit; dates and times have their format and zone; keys follow their pattern.
 */
export const formatsKept = validity("formats.kept", ({ tables }, checked) => {
  const other = tables[checked] as Columns;
  const keys = new Map(keyColumns(tables.train, other).map(({ key, column }) => [key.type.name, column]));
  const shares = tables.train.columns.flatMap((column) => {
    const { name } = column.type;
    const same = other.columns.find(({ type }) => type.name === name);
    if (!same) return [];
    if (isIdentifier(column)) return { name, value: keyShare(column.type.pattern, keys.get(name) as Column) };
    if (isNumeric(column)) return { name, value: isNumeric(same) ? numberShare(column, same) : emptyShare(same) };
    if (isTemporal(column)) return { name, value: isTemporal(same) ? temporalShare(column, same) : emptyShare(same) };
    return [];
  });
  return shares.length > 0 ? shares : omit("evaluation.omitted.no-formats", undefined);
});

/** A column without any cell breaks no format. */
const emptyShare = ({ type }: Column): number => Number(type.kind === "empty");

function numberShare({ type: { style } }: NumericColumn, { type, values, missing }: NumericColumn): number {
  if (JSON.stringify(style.marks) !== JSON.stringify(type.style.marks)) return 0;
  const scale = 10 ** style.decimals[1];
  return shareOf(values, missing, (value) => {
    const scaled = Math.abs(value * scale);
    // Numbers too large for their decimals to be told keep them.
    return Math.abs(scaled - Math.round(scaled)) <= 1e-9 * Math.max(1, scaled);
  });
}

const temporalShare = ({ type: ours }: TemporalColumn, { type: theirs }: TemporalColumn): number =>
  Number(ours.format === theirs.format && ours.zone === theirs.zone);

function keyShare(pattern: IdentifierPattern, column: Column): number {
  const form = new RegExp(`^${expressionOf(pattern)}$`, "u");
  const at = keyOf(column);
  return shareOf(column.values, column.missing, (_, row) => {
    const key = at(row);
    return typeof key !== "string" || form.test(key);
  });
}

/** The regular expression of a pattern's keys; where all of a length are used up, they grow. */
function expressionOf(pattern: IdentifierPattern): string {
  if (pattern.form !== "characters")
    return `${literal(pattern.prefix)}-?\\d{${Math.max(1, pattern.width)},}${literal(pattern.suffix)}`;
  const last = pattern.pieces.findLastIndex((piece) => "alphabet" in piece);
  return pattern.pieces
    .map((piece, i) =>
      "literal" in piece
        ? literal(piece.literal)
        : `(?:${[...piece.alphabet].map(literal).join("|")}){${piece.count}${i === last ? "," : ""}}`,
    )
    .join("");
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

function shareOf(
  values: ArrayLike<number>,
  missing: Uint8Array | null,
  holds: (value: number, row: number) => boolean,
): number {
  let [held, cells] = [0, 0];
  for (let row = 0; row < values.length; row++) {
    if (missing?.[row]) continue;
    cells++;
    held += Number(holds(values[row], row));
  }
  return cells > 0 ? held / cells : 1;
}
