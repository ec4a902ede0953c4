import type { Columns } from "../encoder/index.ts";
import { nearest, ZerosumError } from "../errors.ts";
import {
  type Column,
  isCoded,
  isTemporal,
  type KindName,
  offsetOfZone,
  type TemporalColumn,
  temporalCodec,
} from "../table/index.ts";
import type { Sample } from "./sample.ts";

/** The tables that are compared. */
type TableName = "train" | "holdout" | "synthetic";

/** A column of all tables: numbers, dates and times among them, or codes of the same categories. */
export interface EvidenceColumn {
  readonly name: string;
  readonly kind: "number" | "category";
  /** The texts of the codes, of any table, those of the training rows first; of numbers, none. */
  readonly categories: readonly string[];
}

/** Tables whose columns were brought together. */
export interface Aligned {
  readonly columns: readonly EvidenceColumn[];
  readonly samples: {
    readonly train: Sample;
    readonly holdout: Sample | null;
    readonly synthetic: Sample;
  };
}

const NOT_COMPARED: readonly KindName[] = ["text", "identifier", "empty"];

/**
 * The columns that can be compared, in the order of the training table; free text, keys and empty columns are left out.
 * @throws ZerosumError where a table lacks a column, or has numbers for categories, or has no rows.
 */
export function alignColumns(tables: {
  readonly train: Columns;
  readonly holdout?: Columns | null;
  readonly synthetic: Columns;
}): Aligned {
  const names = (["train", "synthetic", "holdout"] as const).filter((name) => tables[name]);
  const given = names.map((table) => ({ table, ...(tables[table] as Columns) }));
  for (const { table, rows } of given) if (rows === 0) throw new ZerosumError("evaluation.no-rows", { table });
  const compared = tables.train.columns.filter(({ type }) => !NOT_COMPARED.includes(type.kind));
  if (compared.length === 0) throw new ZerosumError("evaluation.no-columns", undefined);
  for (const table of given) refuseLacking(compared, table);
  const aligned = compared.map((column) => align(column, given));
  const [train, synthetic, holdout = null] = given.map(
    ({ rows }, t): Sample => ({ rows, values: aligned.map(({ values }) => values[t]) }),
  );
  return { columns: aligned.map(({ column }) => column), samples: { train, synthetic, holdout } };
}

interface NamedTable extends Columns {
  readonly table: TableName;
}

function align(real: Column, tables: readonly NamedTable[]) {
  const { name } = real.type;
  const columns = tables.map((table) => columnOf(real, table));
  if (!isCoded(real)) {
    const column: EvidenceColumn = { name, kind: "number", categories: [] };
    return { column, values: columns.map((other) => valuesOf(other, inUnitsOf(real, other))) };
  }
  const codes = new Map<string, number>();
  const values = columns.map((column) => {
    const texts = "categories" in column.type ? column.type.categories : [];
    const shared = texts.map((text) => codes.get(text) ?? codes.set(text, codes.size).size - 1);
    return valuesOf(column, (code) => shared[code]);
  });
  const column: EvidenceColumn = { name, kind: "category", categories: [...codes.keys()] };
  return { column, values };
}

/** Names every column that a table lacks, and what it has in their place. */
function refuseLacking(compared: readonly Column[], { table, columns }: NamedTable): void {
  const [expected, got] = [compared, columns].map((some) => some.map(({ type }) => type.name));
  const names = expected.filter((name) => !got.includes(name));
  if (names.length === 0) return;
  const others = got.filter((name) => !expected.includes(name));
  throw new ZerosumError("evaluation.column", { table, names, others, suggestion: nearest(names[0], others) });
}

/** The column of a table that stands for one of the training table. */
function columnOf(real: Column, { table, columns }: NamedTable): Column {
  const { name, kind } = real.type;
  const other = columns.find(({ type }) => type.name === name) as Column;
  if (other.type.kind === "empty") return other;
  const isTime = (column: Column): boolean => column.type.kind === "time";
  if (isCoded(real) !== isCoded(other) || isTemporal(real) !== isTemporal(other) || isTime(real) !== isTime(other))
    throw new ZerosumError("evaluation.kind", { name, table, real: kind, other: other.type.kind });
  return other;
}

/** What makes the values of a column those of another: dates and times may be written in other units and zones. */
function inUnitsOf(real: Column, other: Column): (value: number) => number {
  if (!isTemporal(real) || !isTemporal(other)) return (value) => value;
  const perDay = ({ type }: TemporalColumn): number => temporalCodec(type.format)?.perDay ?? 1;
  const minutes = ({ type }: TemporalColumn): number => (type.zone === null ? 0 : (offsetOfZone(type.zone) ?? 0));
  const zoned = real.type.zone !== null && other.type.zone !== null;
  const later = zoned ? ((minutes(real) - minutes(other)) * perDay(real)) / 1440 : 0;
  const scale = perDay(real) / perDay(other);
  return (value) => value * scale + later;
}

function valuesOf({ values, missing }: Column, map: (value: number) => number = (value) => value): Float64Array {
  const out = new Float64Array(values.length);
  for (let row = 0; row < out.length; row++) out[row] = missing?.[row] ? Number.NaN : map(values[row]);
  return out;
}
