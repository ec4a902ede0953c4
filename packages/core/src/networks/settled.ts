import type { EncoderPlan } from "../encoder/index.ts";
import type { Tensor } from "../graph/index.ts";
import * as f from "../graph/index.ts";

/** The most numbers of the matrix that settles: beyond that the product costs more than reading whole rows. */
const MOST = 65_536;

/**
 * The settled form of rows whose one-hots are exact, as `settleRows` of the encoder makes it: [rows, plan.width] →
 * [rows, spans]. A product with the number of each category; null where rows are so wide that it would not pay.
 */
export function settled({ width, spans }: EncoderPlan, rows: Tensor): Tensor | null {
  if (width * spans.length > MOST) return null;
  const matrix = new Float32Array(width * spans.length);
  spans.forEach((span, place) => {
    for (let i = 0; i < span.width; i++)
      matrix[(span.offset + i) * spans.length + place] = span.kind === "categorical" ? i : 1;
  });
  return afterPicking(rows, matrix, spans.length);
}

/** rows × matrix; where rows were but picked from others, both products as one. Each number is moved, none is rounded. */
function afterPicking(rows: Tensor, matrix: Float32Array, columns: number): Tensor {
  const [from, picks] = rows.inputs;
  const width = rows.shape[1];
  if (rows.op.name !== "matmul" || picks.op.name !== "constant")
    return f.matmul(rows, f.constant(matrix, [width, columns]));
  const { data } = picks.attributes as { data: Float32Array };
  const wide = from.shape[1];
  const both = new Float32Array(wide * columns);
  for (let i = 0; i < wide; i++)
    for (let k = 0; k < width; k++)
      if (data[i * width + k] !== 0)
        for (let j = 0; j < columns; j++) both[i * columns + j] += data[i * width + k] * matrix[k * columns + j];
  return f.matmul(from as Tensor, f.constant(both, [wide, columns]));
}
