import { existsSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import {
  type Column,
  countMissing,
  createDensity,
  DENSITY_FAMILIES,
  factsOf,
  isIdentifier,
  isNumeric,
  type KindName,
  type Notice,
  type NumberEncoding,
  parseDensity,
  type ReadOptions,
  readTable,
  type Source,
  type Table,
  type TrainingData,
  tableData,
  withheldNotices,
  ZerosumError,
} from "@zerosum/core";
import { readFileBlocks } from "./files.ts";

/** A column of a source. */
interface DataColumn {
  readonly name: string;
  readonly kind: KindName;
  /** The number of missing cells. */
  readonly missing: number;
}

/** A source read and made ready to train on. */
export interface LoadedData {
  readonly data: TrainingData;
  /** The file's name without its folder, or the density's short form. */
  readonly name: string;
  readonly kind: "table" | "points";
  /** Rows of the file; null for a known density, which has no end. */
  readonly rows: number | null;
  readonly columns: readonly DataColumn[];
  /** What in the file was seen and is no error. */
  readonly notices: readonly Notice[];
  /** How the file was read; null for a density. */
  readonly source: Source | null;
}

/** How to read a source: as a table, or its one or two numeric columns as points. */
export interface LoadOptions {
  readonly read?: ReadOptions;
  readonly as?: "table" | "points";
  /** Whether to learn categories that fewer than 5 rows hold, too (no). */
  readonly keepRare?: boolean;
}

/** What is done before a training starts: reading the file, of which so much is read, from 0 to 1, then encoding. */
export type LoadStage = { readonly type: "read"; readonly done: number } | { readonly type: "encode" };

const isDensity = (source: string): boolean =>
  DENSITY_FAMILIES.some(({ name }) => source === name || source.startsWith(`${name}:`));

/** Whether a source is meant as a known density: a bare word that is no file, whose error then names those there are. */
export function isDensityName(source: string): boolean {
  if (isDensity(source)) return true;
  if (!/^\w[\w-]*(:.*)?$/.test(source) || existsSync(source)) return false;
  refuseWithoutEnding(source);
  return true;
}

/** Reads a file, or makes the known density of that name. */
export async function loadData(
  source: string,
  {
    read = {},
    as = "table",
    keepRare = false,
    numbers = "quantile",
    onStage = () => undefined,
  }: LoadOptions & { readonly numbers?: NumberEncoding; readonly onStage?: (stage: LoadStage) => void } = {},
): Promise<LoadedData> {
  if (isDensityName(source)) return loadDensity(source);
  const table = await readTable(
    readFileBlocks(source, (done) => onStage({ type: "read", done })),
    { name: basename(source), ...read },
  );
  onStage({ type: "encode" });
  const data = as === "points" ? pointsOf(table) : tableData(table, { numbers, ...(keepRare && { rareRows: 1 }) });
  return {
    data,
    name: basename(source),
    kind: as,
    rows: table.rows,
    columns: table.columns.map((column) => ({
      name: column.type.name,
      kind: column.type.kind,
      missing: countMissing(column),
    })),
    notices: [...table.notices, ...(data.kind === "table" ? withheldNotices(data.encoder) : [])],
    source: table.source,
  };
}

/** Refuses `customers` where `customers.csv` was meant. */
function refuseWithoutEnding(source: string): void {
  const suggestion = readdirSync(".").find((name) => name.startsWith(`${source}.`) && !name.endsWith(".zerosum"));
  if (suggestion) throw new ZerosumError("files.missing", { path: source, suggestion });
}

function loadDensity(text: string): LoadedData {
  const { name, options } = parseDensity(text);
  const { dimension } = createDensity(name, options);
  const data: TrainingData = { kind: "density", name, options };
  const columns = ["x", "y"]
    .slice(0, dimension)
    .map((column): DataColumn => ({ name: column, kind: "number", missing: 0 }));
  return { data, name: text, kind: factsOf(data).kind, rows: null, columns, notices: [], source: null };
}

interface Coordinate {
  readonly name: string;
  readonly values: ArrayLike<number>;
  readonly missing: Uint8Array | null;
}

/** The rows of one or two numeric columns in which no cell is missing. */
function pointsOf(table: Table): TrainingData {
  const columns = table.columns.flatMap((column) => coordinateOf(column) ?? []);
  if (columns.length < 1 || columns.length > 2) throw new ZerosumError("train.points-columns", { got: columns.length });
  const whole = Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
    columns.every(({ missing }) => !missing?.[row]),
  );
  const shared = new Float32Array(new SharedArrayBuffer(whole.length * columns.length * 4));
  whole.forEach((row, i) => {
    columns.forEach(({ values }, c) => {
      shared[i * columns.length + c] = values[row];
    });
  });
  return { kind: "matrix", names: columns.map(({ name }) => name), data: shared };
}

/** A column as a coordinate: its numbers, those of a column that counts its rows too; undefined where it has none. */
function coordinateOf(column: Column): Coordinate | undefined {
  const { name } = column.type;
  if (isNumeric(column)) return { name, values: column.values, missing: column.missing };
  const texts = isIdentifier(column) ? column.type.texts : null;
  const numbers = texts?.map(Number) ?? [];
  if (numbers.length === 0 || numbers.some(Number.isNaN)) return undefined;
  return { name, values: column.values.map((value) => numbers[value]), missing: null };
}
