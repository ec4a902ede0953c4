import type { CodedColumn, CodedType, ColumnType } from "../column.ts";
import { type ParquetCells, stringCells } from "../parquet-cells.ts";
import { missingTextOf, type RawColumn } from "../raw-column.ts";

/** Reads a column of texts: `categories` in the order of their codes; a text that is not among them is missing. */
export function parseCodes(raw: RawColumn, kind: CodedType["kind"], categories: readonly string[]): CodedColumn {
  const codeOf = new Map(categories.map((text, code) => [text, code]));
  const recode = raw.texts.map((text) => codeOf.get(text) ?? -1);
  const missing = recode.includes(-1) ? new Uint8Array(raw.rows) : null;
  const values = new Uint32Array(raw.rows);
  for (let i = 0; i < raw.rows; i++) {
    const code = recode[raw.codes[i]];
    if (code >= 0) values[i] = code;
    else if (missing) missing[i] = 1;
  }
  return { type: { name: raw.name, kind, missingText: missingTextOf(raw), categories }, values, missing };
}

/** The texts, the most frequent first. */
export function byFrequency(raw: RawColumn, keep: (text: string, code: number) => boolean): string[] {
  const codes = raw.texts.map((_, code) => code).filter((code) => keep(raw.texts[code], code));
  codes.sort((a, b) => raw.counts[b] - raw.counts[a] || (raw.texts[a] < raw.texts[b] ? -1 : 1));
  return codes.map((code) => raw.texts[code]);
}

const typeOf = (type: ColumnType): CodedType => {
  if (!("categories" in type)) throw new TypeError(`${type.name} is no column of texts`);
  return type;
};

/** Writes a code as its text. */
export const formatCode = (type: ColumnType) => {
  const { categories } = typeOf(type);
  return (code: number) => categories[code];
};

/** Writes a code as a JSON string. */
export const jsonCode = (type: ColumnType) => {
  const texts = typeOf(type).categories.map((text) => JSON.stringify(text));
  return (code: number) => texts[code];
};

/** Writes a code as a text of Parquet. */
export const parquetCode = (type: ColumnType): ParquetCells => stringCells(formatCode(type));
