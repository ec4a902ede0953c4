import { fromIndex, type NDArray } from "../ndarray.ts";
import { op } from "../op.ts";
import { type Shape, sameShape, shapeError } from "../shape.ts";

export interface Transposes {
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

const plain: Transposes = { transposeA: false, transposeB: false };

function productShape(name: string, a: Shape, b: Shape, { transposeA, transposeB }: Transposes): Shape {
  const [rows, inner] = transposeA ? [a[1], a[0]] : a;
  const [innerB, columns] = transposeB ? [b[1], b[0]] : b;
  if (a.length !== 2 || b.length !== 2 || inner !== innerB) {
    throw shapeError(name, [a, b], "two matrices whose inner lengths are equal");
  }
  return [rows, columns];
}

function product(a: NDArray, b: NDArray, shape: Shape, { transposeA, transposeB }: Transposes): NDArray {
  const inner = a.shape[transposeA ? 0 : 1];
  return fromIndex(shape, ([i, j]) => {
    let sum = 0;
    for (let k = 0; k < inner; k++) {
      const left = transposeA ? k * a.shape[1] + i : i * inner + k;
      const right = transposeB ? j * inner + k : k * b.shape[1] + j;
      sum += a.data[left] * b.data[right];
    }
    return sum;
  });
}

/** The product of two matrices, either transposed first. */
export const matmulOp = op<Transposes>({
  name: "matmul",
  shape: ([a, b], attributes) => productShape("matmul", a, b, attributes),
  lower: (emit, { inputs, attributes: { transposeA, transposeB } }) =>
    emit.node("Gemm", inputs, { transA: transposeA ? 1 : 0, transB: transposeB ? 1 : 0 }),
  gradient: (f, g, { inputs: [a, b], attributes: { transposeA, transposeB } }) => [
    transposeA
      ? f.matmul(b, g, { transposeA: transposeB, transposeB: true })
      : f.matmul(g, b, { transposeB: !transposeB }),
    transposeB
      ? f.matmul(g, a, { transposeA: true, transposeB: transposeA })
      : f.matmul(a, g, { transposeA: !transposeA }),
  ],
  reference: ([a, b], attributes, shape) => product(a, b, shape, attributes),
});

/** x·w + b, rows of x being examples: one node where a product and a sum would be two. */
export const linearOp = op({
  name: "linear",
  shape: ([x, w, b]) => {
    const shape = productShape("linear", x, w, plain);
    if (!sameShape(b, [shape[1]])) throw shapeError("linear", [x, w, b], `a bias of shape [${shape[1]}]`);
    return shape;
  },
  lower: (emit, { inputs }) => emit.node("Gemm", inputs),
  gradient: (f, g, { inputs: [x, w, b] }) => [
    f.matmul(g, w, { transposeB: true }),
    f.matmul(x, g, { transposeA: true }),
    f.sumTo(g, b.shape),
  ],
  reference: ([x, w, b], _, shape) => {
    const { data } = product(x, w, shape, plain);
    return { shape, data: data.map((value, i) => value + b.data[i % shape[1]]) };
  },
});
