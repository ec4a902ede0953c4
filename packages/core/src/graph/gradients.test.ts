import { describe, expect, it } from "vitest";
import { Generator, PURPOSE } from "../random/index.ts";
import * as f from "./functions.ts";
import { evaluate, gradients, type Shape, sizeOf, type Tensor } from "./index.ts";
import type { NDArray } from "./ndarray.ts";
import { OP_CASES, type OpCase } from "./ops/ops.case.ts";

/** Numbers away from 0, where several ops have a kink, within the case's domain. */
function draw(shape: Shape, generator: Generator, [low, high]: readonly [number, number]): NDArray {
  const data = new Float64Array(sizeOf(shape)).map(() => {
    const value = low + (high - low) * generator.uniform();
    return Math.abs(value) < 0.05 ? value + 0.1 : value;
  });
  return { shape, data };
}

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `x${i}`);

/** Asserts that ∂output/∂x, as the graph has it, is what central differences of `output` say, for every x. */
function expectGradients(output: Tensor, sources: Tensor[], feeds: Record<string, NDArray>): void {
  const analytic = evaluate(gradients(output, sources), feeds);
  const at = (name: string, i: number, value: number): number => {
    const data = feeds[name].data.slice();
    data[i] = value;
    return evaluate([output], { ...feeds, [name]: { ...feeds[name], data } })[0].data[0];
  };
  names(sources.length).forEach((name, s) => {
    const { data } = feeds[name];
    const numeric = data.map((x, i) => {
      const slope = (h: number) => (at(name, i, x + h) - at(name, i, x - h)) / (2 * h);
      return (4 * slope(5e-4) - slope(1e-3)) / 3; // Richardson: the error falls with the fourth power of the step
    });
    const largest = Math.max(1, ...numeric.map(Math.abs));
    analytic[s].data.forEach((value, i) => {
      expect(Math.abs(value - numeric[i]) / largest, `∂/∂${name}[${i}]: ${value} against ${numeric[i]}`).toBeLessThan(
        1e-6,
      );
    });
  });
}

/** A number that depends on every element of y, each in its own way. */
const weigh = (y: Tensor, generator: Generator): Tensor =>
  f.sum(
    f.mul(
      y,
      f.constant(
        Float32Array.from({ length: sizeOf(y.shape) }, () => generator.uniform() + 0.5),
        y.shape,
      ),
    ),
  );

function gradientsOf(testCase: OpCase): void {
  const generator = new Generator(1, PURPOSE.evaluation);
  const sources = names(testCase.shapes.length).map((name, i) => f.input(name, testCase.shapes[i]));
  const feeds = Object.fromEntries(
    testCase.shapes.map((shape, i) => [`x${i}`, draw(shape, generator, testCase.domain ?? [-1.5, 1.5])]),
  );
  const first = weigh(testCase.build(sources), generator);
  expectGradients(first, sources, feeds);
  // Order 2: a weighed sum of the first derivatives is differentiated again.
  const slopes = gradients(first, sources).map((slope) => weigh(f.mul(slope, slope), generator));
  expectGradients(slopes.reduce(f.add), sources, feeds);
}

describe("gradients agree with finite differences to order 2", () => {
  for (const [name, cases] of Object.entries(OP_CASES)) {
    for (const testCase of cases) it(`${name}: ${testCase.title}`, () => gradientsOf(testCase));
  }
});

describe("gradients", () => {
  it("are zeros for a source the output does not depend on", () => {
    const [x, y] = [f.input("x", [2]), f.input("y", [3])];
    const [slope] = gradients(f.sum(x), [y]);
    expect(Array.from(evaluate([slope], {})[0].data)).toEqual([0, 0, 0]);
  });

  it("stop at stopGradient", () => {
    const x = f.input("x", [2]);
    const feeds = { x: { shape: [2], data: Float64Array.of(2, 3) } };
    const [slope] = gradients(f.sum(f.mul(x, f.stopGradient(x))), [x]);
    expect(Array.from(evaluate([slope], feeds)[0].data)).toEqual([2, 3]);
  });

  it("add up over every path, to order 3", () => {
    const x = f.input("x", []);
    const cube = f.mul(x, f.mul(x, x));
    const derive = (y: Tensor): Tensor => gradients(y, [x])[0];
    const third = derive(derive(derive(cube)));
    expect(evaluate([third], { x: { shape: [], data: Float64Array.of(0.7) } })[0].data[0]).toBeCloseTo(6, 12);
  });
});

describe("shapes that do not fit", () => {
  it("say what was got and what would do", () => {
    const a = f.input("a", [2, 3]);
    expect(() => f.matmul(a, a)).toThrow(
      "Cannot build matmul: got [2, 3] and [2, 3]; expected two matrices whose inner lengths are equal",
    );
    expect(() => f.add(a, f.input("b", [2]))).toThrow("Cannot build add: got [2, 3] and [2]");
    expect(() => f.reshape(a, [5])).toThrow("expected as many elements as [5] has");
  });
});
