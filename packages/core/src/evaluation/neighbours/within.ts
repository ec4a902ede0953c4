import type { Runtime } from "../../engine/index.ts";
import { type Points, squaredDistance } from "./points.ts";
import { visitScores } from "./scores.ts";

/**
 * For every query, the number of points within whose radius it lies: |q − p| < r of the point p, exactly.
 * @param squares r² of every point
 */
export async function countWithin(
  queries: Points,
  points: Points,
  squares: Float64Array,
  runtime: Runtime | null = null,
): Promise<Uint32Array> {
  const counts = new Uint32Array(queries.rows);
  await visitScores(queries, points, squares, runtime, (block) => {
    const { scores, stride, firstQuery, firstPoint, halves, slack } = block;
    for (let i = 0; i < block.queries; i++) {
      const query = firstQuery + i;
      const open = halves[query] - slack[query];
      const sure = halves[query] + slack[query];
      for (let j = 0, at = i * stride; j < block.points; j++, at++) {
        const score = scores[at];
        if (score < open) continue;
        const row = firstPoint + j;
        if (score > sure || squaredDistance(queries, query, points, row) < squares[row]) counts[query]++;
      }
    }
  });
  return counts;
}
