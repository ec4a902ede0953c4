import { expect, it } from "vitest";
import { evaluate, gradients, input, mul, type NDArray, sum } from "../graph/index.ts";
import { pick } from "./pick.ts";

it.each([3, 300])(
  "columns of %i are picked in the order that is asked for, and gradients find their way back",
  (width) => {
    const x: NDArray = { shape: [2, width], data: Float64Array.from({ length: 2 * width }, (_, i) => i + 1) };
    const picked = pick(input("x", [2, width]), [2, -1, 0, 2]);
    const slope = gradients(sum(mul(picked, picked)), [input("x", [2, width])]);
    expect([...evaluate([picked], { x })[0].data]).toEqual([3, 0, 1, 3, width + 3, 0, width + 1, width + 3]);
    expect(slope[0].shape).toEqual([2, width]);
  },
);

it.each([3, 300])("of %i columns, a column that is picked twice has both gradients", (width) => {
  const x = input("x", [1, width]);
  const picked = pick(x, [2, -1, 0, 2]);
  const data = new Float64Array(width).fill(1);
  const [slope] = evaluate(gradients(sum(mul(picked, picked)), [x]), { x: { shape: [1, width], data } });
  expect([...slope.data.subarray(0, 3)]).toEqual([2, 0, 4]);
});
