import {
  admits,
  type ColumnTest,
  type ConditionedColumn,
  type GivenColumn,
  givenColumns,
  givenWithin,
  type RowCases,
  type SeedRows,
} from "../conditions/index.ts";
import type { EncoderState } from "../encoder/index.ts";
import { fillUniformFine, PURPOSE } from "../random/index.ts";
import type { Column } from "../table/index.ts";
import { BLOCK, type Candidates } from "./candidates.ts";
import type { Decoder } from "./decoder.ts";
import type { Demand } from "./demand.ts";
import { keepDistances, linksOf } from "./distances.ts";
import { withImplied } from "./implied.ts";
import { Odds } from "./odds.ts";
import { STEPS, Windows } from "./windows.ts";

/** Blocks of G's rows that tell which values are near each other. */
const SAMPLE_BLOCKS = 8;

type Interval = ColumnTest["values"][number];

/** Seed rows, and who makes the rows that are to be like them. */
interface SeedOptions {
  readonly like: SeedRows;
  /** What each row has to meet besides, in its cells that are not given. */
  readonly where: RowCases | undefined;
  readonly columns: readonly ConditionedColumn[];
  readonly encoder: EncoderState | null;
  readonly seed: number;
  readonly decoder: Decoder;
  /** G's rows as they come. */
  readonly candidates: Candidates;
  readonly maxCandidates: number;
}

/** A column of which cells are given, and what counts as near them. */
interface Sought extends GivenColumn {
  /** What is near each cell, ever less so: as many tests as there are steps; undefined where the cell is not given. */
  readonly tests: readonly (readonly ColumnTest[] | undefined)[];
}

/** Rows of which some cells are given: row i has those of seed i mod their number. */
export interface Seeds {
  readonly rows: number;
  readonly sought: readonly Sought[];
  /** Which seeds give the same cells: of each the first of them. */
  readonly groups: Uint32Array;
  /** What is asked of the cells that are not given, in words. */
  readonly where: string;
  /** Whether a row of decoded columns has in its other cells what is asked of them. */
  meetsOthers(columns: ReadonlyMap<string, Column>, index: number, seed: number): boolean;
}

/** What is asked of rows that are to be like seeds. */
export interface SeedDemand extends Demand {
  readonly seeds: Seeds;
}

/**
 * What is asked of rows that are to be like seeds: their categories and missing cells, and of numbers, dates and times
 * values near the given ones: exactly those that many rows share or that are few, of others the nearest 1 % of the
 * column's values. The given values themselves are then written in their place.
 */
export async function demandOfSeeds(options: SeedOptions): Promise<SeedDemand> {
  const { like, where, columns: all, encoder, maxCandidates } = options;
  const asked = where?.cases[0];
  const within = (columns: GivenColumn[]): GivenColumn[] =>
    asked ? givenWithin(columns, asked.tests, [asked.text]) : columns;
  const given = within(givenColumns(like, all));
  const written = within(withImplied(given, all, like.rows, encoder));
  const sought = await soughtOf(given, options);
  const others = asked?.tests.map((test) => ({ test, own: written.find(({ name }) => name === test.column) })) ?? [];
  const links = linksOf(encoder, where?.columns ?? new Set());
  const meetsOthers: Seeds["meetsOthers"] = (columns, index, seed) =>
    others.every(
      ({ test, own }) => own?.cells[own.codes[seed]] || admits(test, columns.get(test.column) as Column, index),
    );

  return {
    seeds: { rows: like.rows, sought, groups: groupsOf(sought, like.rows), where: asked?.text ?? "", meetsOthers },
    columns: new Set([...sought.map(({ name }) => name), ...(where?.columns ?? [])]),
    told: toldOf(written, like.rows),
    odds: new Odds(1, maxCandidates),
    meets(columns, index, row) {
      const seed = row % like.rows;
      for (const { name, codes, tests } of sought) {
        const own = tests[codes[seed]];
        if (own && !admits(own[0], columns.get(name) as Column, index)) return false;
      }
      return meetsOthers(columns, index, seed);
    },
    groupOf: () => 0,
    check: () => undefined,
    complete(columns, first) {
      const linked = columns.filter(({ type }) =>
        links.some(({ name, base }) => name === type.name || base === type.name),
      );
      const made = new Map(linked.map(({ type, values }) => [type.name, Float64Array.from(values)]));
      const all = columns.map((column, index) => {
        const own = written.find((each) => each.index === index);
        return own ? completed(column, own, first, like.rows) : column;
      });
      keepDistances(links, made, all, (name, row) => {
        const own = written.find((each) => each.name === name);
        return own?.cells[own.codes[(first + row) % like.rows]] !== undefined;
      });
      return all;
    },
  };
}

async function soughtOf(given: readonly GivenColumn[], options: SeedOptions): Promise<Sought[]> {
  const columns = given.filter(({ isKey, cells }) => !isKey && cells.some((cell) => cell));
  if (columns.length === 0) return [];
  const sample = await sampleOf(new Set(columns.map(({ name }) => name)), options);
  return columns.map((column) => {
    const own = sample.get(column.name) as Column;
    const present = Float64Array.from(own.values).filter((_, row) => !own.missing?.[row]);
    const windows = column.isScaled ? new Windows(present) : undefined;
    const tests = column.cells.map((cell) => {
      const test = cell?.test;
      if (!test || test.missing || !windows) return test && Array.from({ length: STEPS }, () => test);
      return windows.around(test.values[0]).map((window): ColumnTest => ({ ...test, values: [window] }));
    });
    return { ...column, tests };
  });
}

/** Columns of G's rows, as they come. */
async function sampleOf(
  names: ReadonlySet<string>,
  { decoder, candidates, seed }: SeedOptions,
): Promise<ReadonlyMap<string, Column>> {
  const { width } = candidates;
  const rows = SAMPLE_BLOCKS * BLOCK;
  const matrix = new Float32Array(rows * width);
  for (let block = 0; block < SAMPLE_BLOCKS; block++) {
    const wanted = [{ rows: Float64Array.from({ length: BLOCK }, (_, i) => block * BLOCK + i), attempt: 0 }];
    matrix.set((await candidates.compute(wanted)).rows.subarray(0, BLOCK * width), block * BLOCK * width);
  }
  const uniforms = new Float32Array(rows * decoder.draws);
  if (decoder.draws > 0) fillUniformFine(uniforms, { seed, purpose: PURPOSE.decoding, attempt: 0 }, 0, decoder.draws);
  const columns = decoder.decode(matrix, rows, uniforms, undefined, names);
  return new Map(columns.map((column) => [column.type.name, column]));
}

function groupsOf(sought: readonly Sought[], rows: number): Uint32Array {
  const firstOf = new Map<string, number>();
  return Uint32Array.from({ length: rows }, (_, seed) => {
    const cells = sought.map(({ codes }) => codes[seed]).join();
    if (!firstOf.has(cells)) firstOf.set(cells, seed);
    return firstOf.get(cells) as number;
  });
}

/** What G can be told of each seed: its cells as they are given. */
const toldOf = (given: readonly GivenColumn[], rows: number): ColumnTest[][] =>
  Array.from({ length: rows }, (_, seed) => given.flatMap(({ codes, cells }) => cells[codes[seed]]?.test ?? []));

/** A value moved into an interval by its length or a multiple of it: of a day that is given, a moment with its clock. */
function into({ low, high }: Interval, value: number): number {
  const [from, length] = [Math.ceil(low), Math.floor(high) - Math.ceil(low) + 1];
  return value - Math.floor((value - from) / length) * length;
}

/** A column with the given cells in their places. */
function completed(column: Column, { cells, codes, isKey }: GivenColumn, first: number, rows: number): Column {
  const { values, missing } = column;
  for (let row = 0; row < values.length; row++) {
    const code = codes[(first + row) % rows];
    const cell = cells[code];
    if (!cell) continue;
    if (isKey) values[row] = -1 - code;
    else if (cell.test.missing) (missing as Uint8Array)[row] = 1;
    else {
      values[row] = cell.value ?? into(cell.test.values[0], values[row]);
      if (missing) missing[row] = 0;
    }
  }
  if (!("pattern" in column.type)) return column;
  return { ...column, type: { ...column.type, given: cells.map((cell) => cell?.text ?? "") } } as Column;
}
