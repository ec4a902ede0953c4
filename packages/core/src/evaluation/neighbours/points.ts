/** Points of a space in which distances mean something: rows × dimension numbers, row by row. */
export interface Points {
  readonly rows: number;
  readonly dimension: number;
  readonly data: Float32Array;
}

/** The squared distance of two points, in float64: 0 exactly where they are equal, and the same number whoever asks. */
export function squaredDistance(a: Points, i: number, b: Points, j: number): number {
  const { dimension } = a;
  let sum = 0;
  for (let d = 0, x = i * dimension, y = j * dimension; d < dimension; d++, x++, y++) {
    const difference = a.data[x] - b.data[y];
    sum += difference * difference;
  }
  return sum;
}

/** So many points from one on. */
export const rowsFrom = ({ dimension, data }: Points, first: number, rows: number): Points => ({
  rows,
  dimension,
  data: data.subarray(first * dimension, (first + rows) * dimension),
});
