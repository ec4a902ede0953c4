import type { Columns } from "../encoder/index.ts";
import { nearest, ZerosumError } from "../errors.ts";
import { type Column, isCoded, isTemporal, type KindName } from "../table/index.ts";

/** A column of both tables: numbers, dates and times among them, or codes of the same categories; NaN where a cell is missing. */
export interface AlignedColumn {
  readonly name: string;
  readonly kind: "number" | "category";
  /** The texts of the codes, of either table; of numbers, none. */
  readonly categories: readonly string[];
  readonly real: Float64Array;
  readonly generated: Float64Array;
}

const NOT_COMPARED: readonly KindName[] = ["text", "identifier", "empty"];

/**
 * The columns that can be compared, in the order of the real table; free text, keys and empty columns are left out.
 * @throws ZerosumError where the generated table lacks a column, or has numbers for categories, or either has no rows.
 */
export function alignColumns(real: Columns, generated: Columns): AlignedColumn[] {
  for (const [which, { rows }] of Object.entries({ real, generated })) {
    if (rows === 0) throw new ZerosumError("evaluation.no-rows", { which: which as "real" | "generated" });
  }
  const names = generated.columns.map(({ type }) => type.name);
  const compared = real.columns.filter(({ type }) => !NOT_COMPARED.includes(type.kind));
  if (compared.length === 0) throw new ZerosumError("evaluation.no-columns", undefined);
  return compared.map((column) => {
    const { name, kind } = column.type;
    const other = generated.columns.find(({ type }) => type.name === name);
    if (!other) throw new ZerosumError("evaluation.column", { name, suggestion: nearest(name, names) });
    if (isCoded(column) !== isCoded(other) || isTemporal(column) !== isTemporal(other)) {
      throw new ZerosumError("evaluation.kind", { name, real: kind, generated: other.type.kind });
    }
    return align(name, column, other);
  });
}

function align(name: string, real: Column, generated: Column): AlignedColumn {
  if (!isCoded(real)) {
    return { name, kind: "number", categories: [], real: valuesOf(real), generated: valuesOf(generated) };
  }
  const codes = new Map<string, number>();
  const sharedCodes = (column: Column): Float64Array => {
    const texts = "categories" in column.type ? column.type.categories : [];
    const shared = texts.map((text) => codes.get(text) ?? codes.set(text, codes.size).size - 1);
    return valuesOf(column, (code) => shared[code]);
  };
  const [ours, theirs] = [sharedCodes(real), sharedCodes(generated)];
  return { name, kind: "category", categories: [...codes.keys()], real: ours, generated: theirs };
}

const valuesOf = ({ values, missing }: Column, map: (value: number) => number = (value) => value): Float64Array =>
  Float64Array.from(values, (value, row) => (missing?.[row] ? Number.NaN : map(value)));
