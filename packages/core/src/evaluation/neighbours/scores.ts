import { Program, type Runtime, State } from "../../engine/index.ts";
import * as f from "../../graph/index.ts";
import type { Points } from "./points.ts";

/** Queries and points of one block: their scores are a matrix that stays in the cache. */
const QUERIES = 256;
const POINTS = 2048;
/** Half the distance from 1 to the next float32: the relative error of one rounding. */
const ROUNDING = 2 ** -24;

/** Scores of some queries against some points, a row of `stride` of them a query. */
export interface ScoreBlock {
  readonly scores: Float32Array;
  readonly stride: number;
  readonly firstQuery: number;
  readonly queries: number;
  readonly firstPoint: number;
  readonly points: number;
  /** ½|q|² of every query, of this block and the others. */
  readonly halves: Float64Array;
  /** How far a query's scores may be from the true ones, at most. */
  readonly slack: Float64Array;
}

/**
 * The scores s = q·p − ½|p|² + ½r² of all queries against all points, block by block: one product of matrices each. Since
 * |q − p|² − r² = 2(½|q|² − s), the nearest points have the highest scores, and a point lies within its radius r of a query
 * where s exceeds ½|q|².
 *
 * They are float32, and at most `slack` from the truth: what is nearer to a decision than that is decided in float64 by the
 * one who visits. Both sets are moved to the mean of the points first, since small numbers are rounded less.
 * @param squares r² of every point; 0 where none is given
 * @param runtime what multiplies; without one, plain loops do
 */
export async function visitScores(
  queries: Points,
  points: Points,
  squares: Float64Array | null,
  runtime: Runtime | null,
  visit: (block: ScoreBlock) => void,
): Promise<void> {
  const mean = meanOf(points);
  const left = extended(queries, mean, QUERIES, () => 1);
  const right = extended(points, mean, POINTS, (row, half) => (row < 0 ? -3e38 : (squares?.[row] ?? 0) / 2 - half));
  const largest = right.halves.reduce((most, half) => Math.max(most, half), 0);
  const radius = (squares?.reduce((most, square) => Math.max(most, square), 0) ?? 0) / 2;
  // Each of the products and sums of a score is rounded, in whatever order, and so are its factors.
  const terms = (queries.dimension + 5) * ROUNDING;
  const slack = left.halves.map((half) => terms * (2 * Math.sqrt(half * largest) + largest + radius));
  const multiply = await multiplier(queries.dimension + 1, runtime);
  for (const [i, some] of left.blocks.entries()) {
    for (const [j, others] of right.blocks.entries()) {
      visit({
        scores: await multiply.run(some, others),
        stride: POINTS,
        firstQuery: i * QUERIES,
        queries: Math.min(QUERIES, queries.rows - i * QUERIES),
        firstPoint: j * POINTS,
        points: Math.min(POINTS, points.rows - j * POINTS),
        halves: left.halves,
        slack,
      });
    }
  }
  await multiply.release();
}

function meanOf({ rows, dimension, data }: Points): Float64Array {
  const mean = new Float64Array(dimension);
  for (let i = 0; i < data.length; i++) mean[i % dimension] += data[i];
  return mean.map((sum) => sum / rows);
}

interface Extended {
  /** Blocks of rows of dimension + 1 numbers, all of one size. */
  readonly blocks: readonly Float32Array[];
  readonly halves: Float64Array;
}

/** Points moved by −mean, each with one number more; the last block is filled up with rows of none (row −1). */
function extended(
  { rows, dimension, data }: Points,
  mean: Float64Array,
  size: number,
  last: (row: number, half: number) => number,
): Extended {
  const width = dimension + 1;
  const halves = new Float64Array(rows);
  const blocks = Array.from({ length: Math.ceil(rows / size) }, (_, block) => {
    const out = new Float32Array(size * width);
    for (let i = 0, row = block * size; i < size; i++, row++) {
      if (row < rows) {
        let square = 0;
        for (let d = 0; d < dimension; d++) {
          const moved = data[row * dimension + d] - mean[d];
          out[i * width + d] = moved;
          square += moved * moved;
        }
        halves[row] = square / 2;
      }
      out[i * width + dimension] = row < rows ? last(row, halves[row]) : last(-1, 0);
    }
    return out;
  });
  return { blocks, halves };
}

interface Multiplier {
  /** queries [QUERIES, width] · points [POINTS, width]ᵀ; overwritten by the next. */
  run(queries: Float32Array, points: Float32Array): Promise<Float32Array> | Float32Array;
  release(): Promise<void>;
}

async function multiplier(width: number, runtime: Runtime | null): Promise<Multiplier> {
  if (!runtime) return plain(width);
  const [queries, points] = [f.input("queries", [QUERIES, width]), f.input("points", [POINTS, width])];
  const results = { scores: f.matmul(queries, points, { transposeB: true }) };
  const program = await Program.compile(runtime, new State(runtime, {}), { results, updates: {} });
  return {
    run: async (some, others) => (await program.run({ queries: some, points: others })).scores,
    release: () => program.release(),
  };
}

/** The same by loops over the points, which lie side by side: about twenty times slower. */
function plain(width: number): Multiplier {
  const out = new Float32Array(QUERIES * POINTS);
  const columns = new Float32Array(width * POINTS);
  const sums = new Float64Array(POINTS);
  return {
    run(queries, points) {
      for (let j = 0; j < POINTS; j++) for (let d = 0; d < width; d++) columns[d * POINTS + j] = points[j * width + d];
      for (let i = 0; i < QUERIES; i++) {
        sums.fill(0);
        for (let d = 0; d < width; d++) {
          const factor = queries[i * width + d];
          const column = columns.subarray(d * POINTS, (d + 1) * POINTS);
          if (factor !== 0) for (let j = 0; j < POINTS; j++) sums[j] += factor * column[j];
        }
        out.set(sums, i * POINTS);
      }
      return out;
    },
    release: async () => {},
  };
}
