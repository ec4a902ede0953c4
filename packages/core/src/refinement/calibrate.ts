import { SCORE_LIMIT } from "../encoder/index.ts";
import { add, clip, concat, constant, mul, relu, reshape, sub, sum, type Tensor } from "../graph/index.ts";
import { pick } from "../networks/index.ts";
import { normalQuantile } from "../random/index.ts";
import { normalCdf } from "../stats/index.ts";
import type { SparseRows } from "./sparse.ts";

/** A monotone map of one number's scores: in lines from `from[k]` to `to[k]`, both ascending; beyond the ends, the ends. */
export interface Calibration {
  /** Where the number stands in an encoded row. */
  readonly offset: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The most pieces of a map, and the fewest accepted rows of one. */
const [PIECES, ROWS_OF_PIECE] = [64, 100];

/**
 * The maps that give each number of accepted rows the distribution of the data's scores, N(0, 1) within ±3.6: the p-th
 * quantile of the pool, weighted by acceptance, goes to the p-th quantile of that.
 */
export function calibrate(scores: SparseRows["scores"], accept: Float64Array): Calibration[] {
  const tail = normalCdf(-SCORE_LIMIT);
  return [...scores].flatMap(([offset, scoreOf]) => {
    const rows = [...accept.keys()].filter((row) => !Number.isNaN(scoreOf[row]));
    rows.sort((a, b) => scoreOf[a] - scoreOf[b]);
    const total = rows.reduce((sum, row) => sum + accept[row], 0);
    const pieces = Math.min(PIECES, Math.floor(total / ROWS_OF_PIECE));
    if (pieces < 2) return [];
    const [from, to] = [[-SCORE_LIMIT], [-SCORE_LIMIT]];
    let [sum, i] = [0, 0];
    for (let piece = 1; piece < pieces; piece++) {
      const share = piece / pieces;
      while (i < rows.length - 1 && sum + accept[rows[i]] < share * total) sum += accept[rows[i++]];
      const at = scoreOf[rows[i]];
      // Where many rows have one score the map cannot part them.
      if (at <= (from.at(-1) as number) || at >= SCORE_LIMIT) continue;
      from.push(at);
      to.push(normalQuantile(tail + (1 - 2 * tail) * share));
    }
    return [{ offset, from: [...from, SCORE_LIMIT], to: [...to, SCORE_LIMIT] }];
  });
}

/**
 * The maps as a graph: [rows, width] → the same with each mapped number in its place. A piecewise linear map is its value
 * at the left end and a ReLU for each change of slope.
 */
export function calibrated(maps: readonly Calibration[], rows: Tensor): Tensor {
  if (maps.length === 0) return rows;
  const [count, width] = rows.shape;
  const pieces = Math.max(...maps.map(({ from }) => from.length - 1));
  const knots = new Float32Array(maps.length * pieces);
  const bends = new Float32Array(maps.length * pieces);
  const places = Array.from({ length: width }, (_, column) => column);
  maps.forEach(({ offset, from, to }, i) => {
    places[offset] = width + i;
    let slope = 0;
    for (let k = 0; k < from.length - 1; k++) {
      const next = (to[k + 1] - to[k]) / (from[k + 1] - from[k]);
      knots[i * pieces + k] = from[k];
      bends[i * pieces + k] = next - slope;
      slope = next;
    }
  });
  const numbers = pick(
    rows,
    maps.map(({ offset }) => offset),
  );
  const held = reshape(clip(numbers, -SCORE_LIMIT, SCORE_LIMIT), [count, maps.length, 1]);
  const risen = relu(sub(held, constant(knots, [maps.length, pieces])));
  const rise = sum(mul(risen, constant(bends, [maps.length, pieces])), [2]);
  const mapped = add(
    rise,
    constant(
      Float32Array.from(maps, ({ to }) => to[0]),
      [maps.length],
    ),
  );
  return pick(concat([rows, mapped], 1), places);
}
