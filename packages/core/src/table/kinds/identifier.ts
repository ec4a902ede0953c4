import type { ColumnType, IdentifierColumn, IdentifierType } from "../column.ts";
import { patternOf } from "../identifier/detect.ts";
import { keysOf } from "../identifier/pattern.ts";
import { integerCells, stringCells } from "../parquet-cells.ts";
import type { RawColumn } from "../raw-column.ts";
import { refuseCell } from "../refuse-cell.ts";
import type { Kind } from "./kind.ts";
import { markedIn } from "./numeric.ts";

/** Below this many texts, all different says little. */
const FEWEST = 20;

/**
 * Keys: a text of its own in each row, all of one pattern. There is nothing to learn of them; new rows get new ones of the
 * same pattern, by their number.
 */
export const identifier: Kind = {
  name: "identifier",
  detect: (raw) =>
    raw.rows >= FEWEST &&
    isUnique(raw) &&
    markedIn(raw) === undefined &&
    patternOf(raw.texts, raw.name, false) !== undefined,
  parse: parseKeys,
  format: keyWriter,
  json: (type) => {
    const key = keyWriter(type);
    return isWhole(typeOf(type)) ? key : (value) => JSON.stringify(key(value));
  },
  parquet: (type) => {
    const key = keyWriter(type);
    return isWhole(typeOf(type)) ? { ...integerCells, cell: (value) => BigInt(key(value)) } : stringCells(key);
  },
  notices: ({ type }) => {
    const key = keysOf(typeOf(type).pattern, 1, type.name);
    return [{ code: "table.identifier", params: { column: type.name, examples: [key(0), key(1)] } }];
  },
};

const isUnique = (raw: RawColumn): boolean => raw.texts.length === raw.rows && !raw.missing.includes(true);

function typeOf(type: ColumnType): IdentifierType {
  if (!("pattern" in type)) throw new TypeError(`${type.name} is no column of keys`);
  return type;
}

function keyWriter(type: ColumnType): (value: number) => string {
  const { texts, given, pattern, seed, name } = typeOf(type);
  if (texts) return (value) => texts[value];
  const key = keysOf(pattern, seed, name);
  return given ? (value) => (value < 0 ? given[-1 - value] : key(value)) : key;
}

/** Whether every key of a column is a whole number. */
export const isWhole = ({ pattern }: IdentifierType): boolean =>
  pattern.form !== "characters" && pattern.prefix + pattern.suffix === "" && pattern.width === 0;

function parseKeys(raw: RawColumn): IdentifierColumn {
  const bad = raw.texts.findIndex((_, code) => raw.missing[code] || raw.counts[code] > 1);
  if (bad >= 0) refuseCell(raw, bad, "identifier");
  const pattern = patternOf(raw.texts, raw.name, true) ?? refuse(raw);
  const type = { name: raw.name, kind: "identifier", missingText: "", pattern, texts: raw.texts, seed: 1 } as const;
  return { type, values: Float64Array.from(raw.codes), missing: null };
}

/** Points at the first key whose signs are not those of the first one. */
function refuse(raw: RawColumn): never {
  const shape = (text: string): string => text.replace(/\d/g, "0").replace(/[a-z]/gi, "a");
  const strange = raw.texts.findIndex((text) => shape(text) !== shape(raw.texts[0]));
  refuseCell(raw, Math.max(0, strange), "identifier");
}
