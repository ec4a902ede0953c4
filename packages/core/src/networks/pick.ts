import type { Tensor } from "../graph/index.ts";
import * as f from "../graph/index.ts";

/** Up to this many columns a product with a 0/1 matrix is faster than moving numbers one by one; and the matrix is small. */
const FEW = 256;

/**
 * Columns of x in another order: column i is x's column `places[i]`, or 0 where that is −1. The same numbers whichever
 * way they are moved. Shapes: [rows, width] → [rows, places].
 */
export function pick(x: Tensor, places: readonly number[]): Tensor {
  const width = x.shape[1];
  if (width <= FEW) {
    const matrix = new Float32Array(width * places.length);
    places.forEach((place, i) => {
      if (place >= 0) matrix[place * places.length + i] = 1;
    });
    return f.matmul(x, f.constant(matrix, [width, places.length]));
  }
  const picked = f.gather(x, f.indices(places.map((place) => Math.max(0, place))), 1);
  if (!places.includes(-1)) return picked;
  const there = Float32Array.from(places, (place) => (place < 0 ? 0 : 1));
  return f.mul(picked, f.constant(there, [places.length]));
}
