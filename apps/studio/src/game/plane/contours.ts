/**
 * Where a field crosses a level: marching squares between the middles of bins, straight lines between crossings.
 * @param field bins × bins, x running fastest, from below
 * @returns four numbers a segment, x and y of both ends, in shares of the window from its lower left corner
 */
export function contour(field: ArrayLike<number>, bins: number, level: number): number[] {
  const out: number[] = [];
  const at = (i: number, j: number): number => field[j * bins + i] - level;
  for (let j = 0; j + 1 < bins; j++) {
    for (let i = 0; i + 1 < bins; i++) {
      const corners = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)];
      const places: number[] = [];
      for (let edge = 0; edge < 4; edge++) {
        const [a, b] = [corners[edge], corners[(edge + 1) % 4]];
        if (a > 0 === b > 0) continue;
        const share = a / (a - b);
        const [[x, y], [dx, dy]] = [CORNERS[edge], ALONG[edge]];
        places.push((i + 0.5 + x + share * dx) / bins, (j + 0.5 + y + share * dy) / bins);
      }
      // Of a saddle's four crossings those belong together that cut off the corners of the other sign than the middle.
      const isJoined = corners[0] > 0 === corners.reduce((a, b) => a + b, 0) > 0;
      if (places.length === 8 && !isJoined) out.push(...places.slice(2), ...places.slice(0, 2));
      else out.push(...places);
    }
  }
  return out;
}

const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;
const ALONG = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/** Levels of a density that hold the given shares of its mass, from the outermost: what lies above a level is that much. */
export function levelsOf(density: Float32Array, shares: readonly number[]): number[] {
  const sorted = density.slice().sort().reverse();
  const total = sorted.reduce((a, b) => a + b, 0);
  const levels: number[] = [];
  for (let at = 0, sum = 0; at < sorted.length && levels.length < shares.length; at++) {
    sum += sorted[at];
    while (levels.length < shares.length && sum >= shares[levels.length] * total) levels.push(sorted[at]);
  }
  return total > 0 ? levels.reverse() : [];
}
