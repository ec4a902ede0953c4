import { type ColumnTest, meets, type RowCases } from "../conditions/index.ts";
import type { DecodedColumns } from "../encoder/index.ts";
import type { Column } from "../table/index.ts";
import { Odds } from "./odds.ts";

/** What is asked of each row of a sequence, and how many candidates it takes. */
export interface Demand {
  /** The columns that are asked about. */
  readonly columns: ReadonlySet<string>;
  /** What is asked of the rows in turn, as far as a cell is to be just that: what G can be told. */
  readonly told: readonly (readonly ColumnTest[])[];
  readonly odds: Odds;
  /** Whether a candidate, row `index` of decoded columns, is what is asked of its row. */
  meets(columns: ReadonlyMap<string, Column>, index: number, row: number): boolean;
  /** Those of the odds that are a row's. */
  groupOf(row: number): number;
  /** Refuses what is as good as certain to take too many candidates. */
  check(row: number): void;
  /** Writes the cells that are given into rows that were decoded, of which the first is `first`. */
  complete(columns: DecodedColumns, first: number): DecodedColumns;
}

/** The demand of cases: row i has to meet case i mod their number. */
export function demandOfCases({ cases, columns }: RowCases, maxCandidates: number): Demand {
  const odds = new Odds(cases.length, maxCandidates);
  const groupOf = (row: number): number => row % cases.length;
  return {
    columns,
    told: cases.map(({ tests }) => tests),
    odds,
    meets: (decoded, index, row) => meets(cases[groupOf(row)], decoded, index),
    groupOf,
    check: (row) => odds.check(groupOf(row), cases[groupOf(row)].text),
    complete: (decoded) => decoded,
  };
}
