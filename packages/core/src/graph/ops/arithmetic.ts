import { ONNX_FLOAT } from "../emitter.ts";
import { elementAt, fromIndex } from "../ndarray.ts";
import type { Algebra, Tensor } from "../op.ts";
import { type Op, op } from "../op.ts";
import { broadcastShape } from "../shape.ts";

type None = Record<never, never>;
type Pair = readonly [Tensor | null, Tensor | null];

/** An op on pairs of elements, broadcast; its gradients are summed back to the inputs' shapes. */
function arithmetic(
  name: string,
  onnx: string,
  value: (a: number, b: number) => number,
  gradient: (f: Algebra, g: Tensor, a: Tensor, b: Tensor, y: Tensor) => Pair,
): Op<None> {
  return op<None>({
    name,
    shape: ([a, b]) => broadcastShape(name, a, b),
    lower: (emit, { inputs }) => emit.node(onnx, inputs),
    gradient: (f, g, { inputs: [a, b], output }) => {
      const [left, right] = gradient(f, g, a, b, output);
      return [left && f.sumTo(left, a.shape), right && f.sumTo(right, b.shape)];
    },
    reference: ([a, b], _, shape) => fromIndex(shape, (index) => value(elementAt(a, index), elementAt(b, index))),
  });
}

export const addOp = arithmetic(
  "add",
  "Add",
  (a, b) => a + b,
  (_, g) => [g, g],
);
export const subOp = arithmetic(
  "sub",
  "Sub",
  (a, b) => a - b,
  (f, g) => [g, f.neg(g)],
);
export const mulOp = arithmetic(
  "mul",
  "Mul",
  (a, b) => a * b,
  (f, g, a, b) => [f.mul(g, b), f.mul(g, a)],
);
export const divOp = arithmetic(
  "div",
  "Div",
  (a, b) => a / b,
  (f, g, _, b, y) => {
    const left = f.div(g, b);
    return [left, f.neg(f.mul(left, y))];
  },
);

/** 1 where a = b, else 0. */
export const equalOp = op<None>({
  name: "equal",
  shape: ([a, b]) => broadcastShape("equal", a, b),
  lower: (emit, { inputs }) => emit.node("Cast", [emit.node("Equal", inputs)], { to: ONNX_FLOAT }),
  gradient: () => [null, null],
  reference: ([a, b], _, shape) => fromIndex(shape, (index) => (elementAt(a, index) === elementAt(b, index) ? 1 : 0)),
});
