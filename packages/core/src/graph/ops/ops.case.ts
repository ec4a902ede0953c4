import * as f from "../functions.ts";
import type { Tensor } from "../op.ts";
import type { Shape } from "../shape.ts";
import type { OPS } from "./index.ts";

/** One use of an op, for the tests that go through the table. */
export interface OpCase {
  readonly title: string;
  readonly shapes: readonly Shape[];
  readonly build: (inputs: readonly Tensor[]) => Tensor;
  /** Where inputs are drawn (−1.5 to 1.5 unless told). */
  readonly domain?: readonly [number, number];
}

const unary = (build: (x: Tensor) => Tensor, domain?: readonly [number, number]): OpCase[] => [
  { title: "of a matrix", shapes: [[2, 3]], build: ([x]) => build(x), ...(domain && { domain }) },
];
const binary = (build: (a: Tensor, b: Tensor) => Tensor, domain?: readonly [number, number]): OpCase[] =>
  [
    {
      title: "of equal shapes",
      shapes: [
        [2, 3],
        [2, 3],
      ],
    },
    { title: "broadcast from a row", shapes: [[2, 3], [3]] },
    {
      title: "broadcast both ways",
      shapes: [
        [2, 1],
        [1, 3],
      ],
    },
    { title: "of a scalar and a matrix", shapes: [[], [2, 3]] },
  ].map((testCase) => ({ ...testCase, build: ([a, b]) => build(a, b), ...(domain && { domain }) }));

const positive = [0.3, 2] as const;
const at = f.indices([2, 0, 2, 1]);

/** Every op has cases: the mapped type makes a missing one a compile error. */
export const OP_CASES: { readonly [Name in keyof typeof OPS]: readonly OpCase[] } = {
  negOp: unary(f.neg),
  expOp: unary(f.exp),
  logOp: unary(f.log, positive),
  sqrtOp: unary(f.sqrt, positive),
  absOp: unary(f.abs),
  signOp: unary(f.sign),
  tanhOp: unary(f.tanh),
  sigmoidOp: unary(f.sigmoid),
  softplusOp: [
    ...unary(f.softplus),
    { title: "far from 0", shapes: [[4]], build: ([x]) => f.softplus(f.scale(x, 40)) },
  ],
  erfOp: unary(f.erf),
  leakyReluOp: [...unary((x) => f.leakyRelu(x)), ...unary(f.relu).map((c) => ({ ...c, title: "with slope 0" }))],
  slopeOp: [...unary((x) => f.slope(x, 0.2)), ...unary((x) => f.slope(x, 0)).map((c) => ({ ...c, title: "with 0" }))],
  clipOp: unary((x) => f.clip(x, -0.6, 0.7)),
  withinOp: unary((x) => f.within(x, -0.6, 0.7)),
  stopGradientOp: unary((x) => f.mul(f.stopGradient(f.constant(Float32Array.of(2, 3, 4), [3])), x)),
  addOp: binary(f.add),
  subOp: binary(f.sub),
  mulOp: binary(f.mul),
  divOp: binary(f.div, positive),
  equalOp: binary(f.equal),
  sumOp: [
    { title: "of all", shapes: [[2, 3]], build: ([x]) => f.sum(x) },
    { title: "of rows, kept", shapes: [[2, 3]], build: ([x]) => f.sum(x, [-1], { keepDims: true }) },
    { title: "of two axes of three", shapes: [[2, 3, 2]], build: ([x]) => f.sum(x, [0, 2]) },
  ],
  maxOp: [
    { title: "of rows", shapes: [[3, 4]], build: ([x]) => f.max(x, [1]) },
    { title: "of all, kept", shapes: [[2, 3]], build: ([x]) => f.max(x, [0, 1], { keepDims: true }) },
  ],
  broadcastToOp: [
    { title: "of a column", shapes: [[2, 1]], build: ([x]) => f.broadcastTo(x, [2, 3]) },
    { title: "of a scalar", shapes: [[]], build: ([x]) => f.broadcastTo(x, [2, 2]) },
  ],
  matmulOp: [false, true].flatMap((transposeA) =>
    [false, true].map((transposeB) => ({
      title: `${transposeA ? "Aᵀ" : "A"}·${transposeB ? "Bᵀ" : "B"}`,
      shapes: [transposeA ? [3, 2] : [2, 3], transposeB ? [4, 3] : [3, 4]],
      build: ([a, b]: readonly Tensor[]) => f.matmul(a, b, { transposeA, transposeB }),
    })),
  ),
  linearOp: [{ title: "x·w + b", shapes: [[2, 3], [3, 4], [4]], build: ([x, w, b]) => f.linear(x, w, b) }],
  reshapeOp: [{ title: "to a row", shapes: [[2, 3]], build: ([x]) => f.reshape(x, [6]) }],
  transposeOp: [
    { title: "of a matrix", shapes: [[2, 3]], build: ([x]) => f.transpose(x, [1, 0]) },
    { title: "of three axes", shapes: [[2, 3, 4]], build: ([x]) => f.transpose(x, [2, 0, 1]) },
  ],
  sliceOp: [
    { title: "of columns", shapes: [[2, 5]], build: ([x]) => f.slice(x, 1, 1, 4) },
    { title: "of rows", shapes: [[4, 2]], build: ([x]) => f.slice(x, 0, 2, 4) },
  ],
  padOp: [{ title: "of columns", shapes: [[2, 2]], build: ([x]) => f.pad(x, 1, 1, 2) }],
  concatOp: [
    {
      title: "of columns",
      shapes: [
        [2, 1],
        [2, 3],
        [2, 2],
      ],
      build: (inputs) => f.concat(inputs, 1),
    },
    {
      title: "of rows",
      shapes: [
        [1, 2],
        [2, 2],
      ],
      build: (inputs) => f.concat(inputs, 0),
    },
  ],
  gatherOp: [
    { title: "of rows", shapes: [[3, 2]], build: ([x]) => f.gather(x, at, 0) },
    { title: "of columns", shapes: [[2, 3]], build: ([x]) => f.gather(x, at, 1) },
  ],
  scatterAddOp: [
    { title: "of rows", shapes: [[4, 2]], build: ([x]) => f.scatterAdd(x, at, 0, 3) },
    { title: "of columns", shapes: [[2, 4]], build: ([x]) => f.scatterAdd(x, at, 1, 3) },
  ],
  softmaxOp: [{ title: "of rows", shapes: [[2, 4]], build: ([x]) => f.softmax(x) }],
  logSoftmaxOp: [{ title: "of rows", shapes: [[2, 4]], build: ([x]) => f.logSoftmax(x) }],
  hardmaxOp: [{ title: "of rows", shapes: [[2, 4]], build: ([x]) => f.hardmax(x) }],
};
