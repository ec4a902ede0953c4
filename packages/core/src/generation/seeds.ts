import {
  admits,
  type ColumnTest,
  type ConditionedColumn,
  checkGiven,
  type GivenColumn,
  givenColumns,
  type RowCases,
  type SeedRows,
} from "../conditions/index.ts";
import { ZerosumError } from "../errors.ts";
import { fillUniformFine, PURPOSE } from "../random/index.ts";
import type { Column } from "../table/index.ts";
import { BLOCK, type Candidates } from "./candidates.ts";
import type { Decoder } from "./decoder.ts";
import type { Demand } from "./demand.ts";
import { Odds, SURE } from "./odds.ts";
import { STEPS, stepOf, Windows } from "./windows.ts";

/** Blocks of G's rows that tell which values are near each other. */
const SAMPLE_BLOCKS = 8;

/** Seed rows, and who makes the rows that are to be like them. */
interface SeedOptions {
  readonly like: SeedRows;
  /** What each row has to meet besides, in its cells that are not given. */
  readonly where: RowCases | undefined;
  readonly columns: readonly ConditionedColumn[];
  readonly seed: number;
  readonly decoder: Decoder;
  /** G's rows as they come. */
  readonly candidates: Candidates;
  readonly maxCandidates: number;
}

/** A column of which cells are given, and what counts as near them. */
interface Sought extends GivenColumn {
  /** What is near each cell of an order at each step: code · STEPS + step. */
  readonly tests: readonly (ColumnTest | undefined)[];
  readonly sample: Column;
}

/**
 * The demand of seed rows: row i has the given cells of seed i mod their number. A candidate has to have their categories
 * and missing cells, and of numbers, dates and times values near the given ones: exactly those that many rows share or
 * that are few, of others first the nearest 1 % of the column's values and, the more candidates fail, ever wider windows, up to a third.
 * The given values themselves are then written in their place.
 */
export async function demandOfSeeds(options: SeedOptions): Promise<Demand> {
  const { like, where, columns: all, maxCandidates } = options;
  const given = givenColumns(like, all);
  const asked = where?.cases[0];
  if (asked) checkGiven(given, asked.tests, [asked.text]);
  const sought = await soughtOf(given, options);
  const others = asked?.tests.map((test) => ({ test, cells: given.find(({ name }) => name === test.column) })) ?? [];
  const odds = new Odds(1, maxCandidates);
  // As for conditions: after so many without one it is as good as certain that fewer than one in `maxCandidates` does.
  const most = SURE ** 2 * maxCandidates;

  return {
    columns: new Set([...sought.map(({ name }) => name), ...(where?.columns ?? [])]),
    told: toldOf(sought, like.rows),
    odds,
    meets(columns, index, row, attempt) {
      if (attempt >= most) return false;
      const seed = row % like.rows;
      const step = stepOf(attempt);
      for (const { name, codes, tests } of sought) {
        const test = tests[codes[seed] * STEPS + step];
        if (test && !admits(test, columns.get(name) as Column, index)) return false;
      }
      return others.every(
        ({ test, cells }) => isWritten(cells, seed) || admits(test, columns.get(test.column) as Column, index),
      );
    },
    groupOf: () => 0,
    check(row, failed) {
      if (failed >= most) throw rare(sought, row % like.rows, most, maxCandidates);
    },
    complete: (columns, first) =>
      columns.map((column, index) => {
        const own = given.find((each) => each.index === index);
        return own ? completed(column, own, first, like.rows) : column;
      }),
  };
}

/** Whether a row's cell of a column is written as it is given. */
function isWritten(column: GivenColumn | undefined, seed: number): boolean {
  const cell = column?.cells[column.codes[seed]];
  return cell !== undefined && (cell.value !== undefined || cell.test.missing);
}

async function soughtOf(given: readonly GivenColumn[], options: SeedOptions): Promise<Sought[]> {
  const columns = given.filter(({ isKey, cells }) => !isKey && cells.some((cell) => cell));
  if (columns.length === 0) return [];
  const sample = await sampleOf(new Set(columns.map(({ name }) => name)), options);
  return columns.map((column) => {
    const own = sample.get(column.name) as Column;
    const present = Float64Array.from(own.values).filter((_, row) => !own.missing?.[row]);
    const windows = column.isScaled ? new Windows(present) : undefined;
    const tests = column.cells.flatMap((cell): (ColumnTest | undefined)[] => {
      const test = cell?.test;
      if (!test || test.missing || !windows) return Array.from({ length: STEPS }, () => test);
      return windows.around(test.values[0]).map((window) => ({ ...test, values: [window] }));
    });
    return { ...column, tests, sample: own };
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

/** What G can be told of each seed: its cells as they are given. */
const toldOf = (sought: readonly Sought[], rows: number): ColumnTest[][] =>
  Array.from({ length: rows }, (_, seed) => sought.flatMap(({ codes, cells }) => cells[codes[seed]]?.test ?? []));

/** The error of a seed that no candidate is like: its cells, and which of them the fewest of G's rows have. */
function rare(sought: readonly Sought[], seed: number, tried: number, most: number): ZerosumError {
  const shares = sought.flatMap(({ name, codes, cells, tests, sample }) => {
    const cell = cells[codes[seed]];
    const test = tests[codes[seed] * STEPS + STEPS - 1];
    if (!cell || !test) return [];
    let count = 0;
    for (let row = 0; row < sample.values.length; row++) count += Number(admits(test, sample, row));
    return { text: `${name}=${cell.text}`, share: count / sample.values.length };
  });
  const [rarest] = shares.toSorted((a, b) => a.share - b.share);
  const cells = shares.map(({ text }) => text).join(", ");
  return new ZerosumError("condition.like-rare", { row: seed + 1, cells, tried, most, ...rarest });
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
      if (cell.value !== undefined) values[row] = cell.value;
      if (missing) missing[row] = 0;
    }
  }
  if (!("pattern" in column.type)) return column;
  return { ...column, type: { ...column.type, given: cells.map((cell) => cell?.text ?? "") } } as Column;
}
