import { ONNX_FLOAT } from "../emitter.ts";
import type { Algebra, Tensor } from "../op.ts";
import { type Op, op } from "../op.ts";

type None = Record<never, never>;

/** An op on each element by itself: its ONNX operator, its value, and its derivative times g. */
function pointwise(
  name: string,
  onnx: string,
  value: (x: number) => number,
  gradient: (f: Algebra, g: Tensor, x: Tensor, y: Tensor) => Tensor | null,
): Op<None> {
  return op<None>({
    name,
    shape: ([x]) => x,
    lower: (emit, { inputs }) => emit.node(onnx, inputs),
    gradient: (f, g, { inputs: [x], output }) => [gradient(f, g, x, output)],
    reference: ([x]) => ({ shape: x.shape, data: x.data.map(value) }),
  });
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export const negOp = pointwise(
  "neg",
  "Neg",
  (x) => -x,
  (f, g) => f.neg(g),
);
export const expOp = pointwise("exp", "Exp", Math.exp, (f, g, _, y) => f.mul(g, y));
export const logOp = pointwise("log", "Log", Math.log, (f, g, x) => f.div(g, x));
export const sqrtOp = pointwise("sqrt", "Sqrt", Math.sqrt, (f, g, _, y) => f.div(f.scale(g, 0.5), y));
export const absOp = pointwise("abs", "Abs", Math.abs, (f, g, x) => f.mul(g, f.sign(x)));
export const signOp = pointwise("sign", "Sign", Math.sign, () => null);
export const tanhOp = pointwise("tanh", "Tanh", Math.tanh, (f, g, _, y) => f.mul(g, f.sub(f.scalar(1), f.square(y))));
export const sigmoidOp = pointwise("sigmoid", "Sigmoid", sigmoid, (f, g, _, y) =>
  f.mul(g, f.mul(y, f.sub(f.scalar(1), y))),
);
export const softplusOp = pointwise(
  "softplus",
  "Softplus",
  (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  (f, g, x) => f.mul(g, f.sigmoid(x)),
);

/** Abramowitz and Stegun 7.1.5 and 7.1.14: the series near 0, the continued fraction far out; to 1e-15. */
function erf(x: number): number {
  const a = Math.abs(x);
  if (a < 2.5) {
    let term = a;
    let sum = a;
    for (let n = 1; Math.abs(term) > 1e-18 * sum; n++) {
      term *= (-a * a) / n;
      sum += term / (2 * n + 1);
    }
    return (Math.sign(x) * 2 * sum) / Math.sqrt(Math.PI);
  }
  let fraction = 0;
  for (let n = 120; n > 0; n--) fraction = n / 2 / (a + fraction);
  return Math.sign(x) * (1 - Math.exp(-a * a) / (Math.sqrt(Math.PI) * (a + fraction)));
}

/** The error function: Φ(x) = ½ + ½·erf(x/√2). */
export const erfOp = pointwise("erf", "Erf", erf, (f, g, x) =>
  f.mul(g, f.scale(f.exp(f.neg(f.square(x))), 2 / Math.sqrt(Math.PI))),
);

/** x where x > 0, else `below`·x, `below` from 0 to 1; 0 is ReLU. */
export const leakyReluOp = op<{ below: number }>({
  name: "leakyRelu",
  shape: ([x]) => x,
  lower: (emit, { inputs, attributes: { below } }) =>
    below === 0 ? emit.node("Relu", inputs) : emit.node("LeakyRelu", inputs, { alpha: { float: below } }),
  // The result has the sign of x; asked for it, a runtime can fuse this op into the product before it.
  gradient: (f, g, { output, attributes: { below } }) => [f.mul(g, f.slope(output, below))],
  reference: ([x], { below }) => ({ shape: x.shape, data: x.data.map((v) => (v > 0 ? v : below * v)) }),
});

/** The slope of the above: 1 where x > 0, else `below`. Flat, so it has no gradient. */
export const slopeOp = op<{ below: number }>({
  name: "slope",
  shape: ([x]) => x,
  // x·2¹²⁷ is above 1 for every normal x > 0: held between `below` and 1 it is the slope, in two fast nodes.
  lower: (emit, { inputs: [x], attributes: { below } }) =>
    emit.node("Clip", [emit.node("Mul", [x, emit.scalar(2 ** 127)]), emit.scalar(below), emit.scalar(1)]),
  gradient: () => [null],
  reference: ([x], { below }) => ({ shape: x.shape, data: x.data.map((v) => (v > 0 ? 1 : below)) }),
});

/** x held between `low` and `high`. */
export const clipOp = op<{ low: number; high: number }>({
  name: "clip",
  shape: ([x]) => x,
  lower: (emit, { inputs: [x], attributes: { low, high } }) =>
    emit.node("Clip", [x, emit.scalar(low), emit.scalar(high)]),
  gradient: (f, g, { inputs: [x], attributes: { low, high } }) => [f.mul(g, f.within(x, low, high))],
  reference: ([x], { low, high }) => ({ shape: x.shape, data: x.data.map((v) => Math.min(high, Math.max(low, v))) }),
});

/** 1 where `low` < x < `high`, else 0: the slope of the above. */
export const withinOp = op<{ low: number; high: number }>({
  name: "within",
  shape: ([x]) => x,
  lower: (emit, { inputs: [x], attributes: { low, high } }) => {
    const above = emit.node("Greater", [x, emit.scalar(low)]);
    const below = emit.node("Less", [x, emit.scalar(high)]);
    return emit.node("Cast", [emit.node("And", [above, below])], { to: ONNX_FLOAT });
  },
  gradient: () => [null],
  reference: ([x], { low, high }) => ({ shape: x.shape, data: x.data.map((v) => (v > low && v < high ? 1 : 0)) }),
});

/** The same value, behind which gradients stop. */
export const stopGradientOp = op<None>({
  name: "stopGradient",
  shape: ([x]) => x,
  lower: (_, { inputs: [x] }) => x,
  gradient: () => [null],
  reference: ([x]) => x,
});
