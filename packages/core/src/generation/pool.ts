import { admits } from "../conditions/index.ts";
import type { Column } from "../table/index.ts";
import type { Candidates } from "./candidates.ts";
import { type Chosen, chooseRows, drawsOf, roomFor, rowsAtOnce } from "./choose.ts";
import { Closeness } from "./closeness.ts";
import type { Decoder } from "./decoder.ts";
import { Ranking } from "./ranking.ts";
import type { Seeds } from "./seeds.ts";

/** Far from the rows that anyone asks for. */
const AWAY = 2 ** 52;

/** Who makes the rows of pools, and what is looked for among them. */
export interface PoolOptions {
  readonly seed: number;
  readonly seeds: Seeds;
  /** The columns that are asked about. */
  readonly columns: ReadonlySet<string>;
  readonly decoder: Decoder;
  /** The model's own rows, whatever is asked. */
  readonly candidates: Candidates;
}

/** Rows of the model among which the rows of a block look for those that are like their seeds. */
export interface Pool {
  readonly size: number;
  readonly chosen: Chosen;
  /** The pool's rows by their distance from a seed; holds until the next call. */
  near(seed: number): Ranking;
  /** Of the cells that a seed gives, how many there are and how many a row of the pool has not even nearly. */
  compare(seed: number, row: number): { readonly given: number; readonly differing: number };
}

/** Makes the pool of a block: 65,536 rows, fewer where they are wide, which depend on (model, seed, block) alone. */
export async function openPool(options: PoolOptions, block: number): Promise<Pool> {
  const { seeds, candidates, decoder } = options;
  const size = rowsAtOnce(candidates.width);
  const chosen = roomFor(size, candidates.width);
  await chooseRows(candidates, AWAY + ((block * size) % AWAY), chosen);
  const uniforms = drawsOf(options.seed, chosen, 0, size, decoder.draws);
  const columns = new Map<string, Column>();
  for (const column of decoder.decode(chosen.rows, size, uniforms, undefined, options.columns))
    columns.set(column.type.name, column);
  const sought = seeds.sought.map((own) => {
    const column = columns.get(own.name) as Column;
    return { ...own, column, closeness: new Closeness(column) };
  });
  const ranking = new Ranking(size);

  return {
    size,
    chosen,
    near(seed) {
      ranking.distances.fill(0);
      for (const { codes, tests, closeness } of sought) {
        const own = tests[codes[seed]];
        if (own) closeness.addTo(ranking.distances, own);
      }
      ranking.rank(seeds.where === "" ? undefined : (row) => seeds.meetsOthers(columns, row, seed));
      return ranking;
    },
    compare(seed, row) {
      let [given, differing] = [0, 0];
      for (const { codes, tests, column } of sought) {
        const own = tests[codes[seed]];
        if (!own) continue;
        given++;
        if (!admits(own[0], column, row)) differing++;
      }
      return { given, differing };
    },
  };
}
