import type { Columns } from "../encoder/index.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import type { Column } from "../table/index.ts";
import { shuffle } from "./shuffle.ts";

/**
 * The same columns, each in a random order of its own: every column stays exactly as it is, and nothing hangs together any
 * more. What a generator must beat: the floor.
 */
export function shuffledColumns({ columns, rows }: Columns, seed: number): Columns {
  const random = new Generator(seed, PURPOSE.evaluation);
  return { rows, columns: columns.map((column) => inOrder(column, shuffle(rows, random))) };
}

function inOrder<C extends Column>(column: C, order: Uint32Array): C {
  const take = <T extends Column["values"] | Uint8Array>(values: T): T =>
    values.map((_, row) => values[order[row]]) as T;
  return { ...column, values: take(column.values), missing: column.missing && take(column.missing) };
}
