import type { Runtime } from "../../engine/index.ts";
import { type Points, squaredDistance } from "./points.ts";
import { type ScoreBlock, visitScores } from "./scores.ts";

/** The nearest points of every query, the nearest first; of equally near ones, those that come first. */
export interface Nearest {
  readonly k: number;
  /** Squared distances in float64, k a query; infinite where there are fewer points. */
  readonly squares: Float64Array;
  /** The points' rows. */
  readonly rows: Uint32Array;
}

/** How to search. */
export interface SearchOptions {
  /** What multiplies matrices; without one, plain loops do (none). */
  readonly runtime?: Runtime | null;
  /** Whether the queries are the points, and none is a neighbour of itself (no). */
  readonly self?: boolean;
}

/**
 * The k nearest points of every query by Euclidean distance, exactly: whatever the rounding of float32 leaves open is decided
 * in float64, so that copies are at distance 0 and ties are ties.
 * @example (await nearest(synthetic, train, 1, { runtime })).squares.filter((square) => square === 0).length // copies
 */
export async function nearest(
  queries: Points,
  points: Points,
  k: number,
  { runtime = null, self = false }: SearchOptions = {},
): Promise<Nearest> {
  const squares = new Float64Array(queries.rows * k).fill(Number.POSITIVE_INFINITY);
  const rows = new Uint32Array(queries.rows * k);
  // What may be among the k nearest, in the order of the points, and the score that a point must have to be considered.
  const capacity = k + SPARE;
  const waiting = new Uint32Array(queries.rows * capacity);
  const counts = new Uint16Array(queries.rows);
  const least = new Float32Array(queries.rows).fill(Number.NEGATIVE_INFINITY);

  /** Decides on those that wait: the k nearest so far, by insertion. */
  const settle = (query: number, { halves, slack }: ScoreBlock): void => {
    const [from, last] = [query * k, query * k + k - 1];
    for (let i = 0; i < counts[query]; i++) {
      const row = waiting[query * capacity + i];
      const square = squaredDistance(queries, query, points, row);
      if (square >= squares[last]) continue;
      let place = last;
      for (; place > from && squares[place - 1] > square; place--) {
        squares[place] = squares[place - 1];
        rows[place] = rows[place - 1];
      }
      squares[place] = square;
      rows[place] = row;
    }
    counts[query] = 0;
    // None is nearer than 0. Rounded down, so that what is as near as the last is still looked at.
    const score = halves[query] - squares[last] / 2 - slack[query];
    least[query] = squares[last] === 0 ? Number.POSITIVE_INFINITY : score - Math.abs(score) * 2 ** -23;
  };

  await visitScores(queries, points, null, runtime, (block) => {
    const { scores, stride, firstQuery, firstPoint } = block;
    for (let i = 0; i < block.queries; i++) {
      const query = firstQuery + i;
      let bar = least[query];
      for (let j = 0, at = i * stride; j < block.points; j++, at++) {
        if (scores[at] < bar) continue;
        const row = firstPoint + j;
        if (self && row === query) continue;
        waiting[query * capacity + counts[query]++] = row;
        if (counts[query] < capacity) continue;
        settle(query, block);
        bar = least[query];
      }
      if (firstPoint + block.points === points.rows) settle(query, block);
    }
  });
  return { k, squares, rows };
}

/** Points that may wait beyond the k before they are decided on. */
const SPARE = 24;
