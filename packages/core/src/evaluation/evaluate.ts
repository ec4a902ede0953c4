import type { Columns } from "../encoder/index.ts";
import type { Column } from "../table/index.ts";
import { type C2stOptions, c2stTrees } from "./c2st-trees.ts";
import { columnError } from "./column-error.ts";
import { pairError } from "./pair-error.ts";
import type { Score } from "./score.ts";
import { shuffledColumns } from "./shuffled-columns.ts";

/** The names of the scores of tables. */
export type TableScoreName = "columnError" | "pairError" | "c2stTrees";

/** A score beside the one that independent columns get. */
export interface ScoreWithFloor extends Score<TableScoreName> {
  /** The score of the real table with each column shuffled by itself. */
  readonly floor: number;
}

/** How near a generated table is to the real one. */
export interface TableEvaluation {
  /** Rows of the generated table that were compared: no more than there are real ones. */
  readonly rows: number;
  readonly scores: readonly ScoreWithFloor[];
}

/**
 * Scores a generated table against the real one, and beside it the floor. As many generated rows are compared as there are
 * real ones, so that chance weighs the same in a score and in its floor.
 * @example evaluateTable(real, generated).scores.map(({ name, value, floor }) => `${name} ${value} (${floor})`);
 */
export function evaluateTable(real: Columns, generated: Columns, options: C2stOptions = {}): TableEvaluation {
  const scoresOf = (other: Columns) => [
    columnError(real, other),
    pairError(real, other),
    c2stTrees(real, other, options),
  ];
  const compared = firstRows(generated, real.rows);
  const floors = scoresOf(shuffledColumns(real, options.seed ?? 1));
  const scores = scoresOf(compared).map(({ name, value, better }, i) => ({
    name,
    value,
    better,
    floor: floors[i].value,
  }));
  return { rows: compared.rows, scores };
}

function firstRows({ columns, rows }: Columns, most: number): Columns {
  const take = <C extends Column>(column: C): C => ({
    ...column,
    values: column.values.subarray(0, most),
    missing: column.missing?.subarray(0, most) ?? null,
  });
  return rows <= most ? { columns, rows } : { columns: columns.map(take), rows: most };
}
