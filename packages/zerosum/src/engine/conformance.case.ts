import { Generator, graph, lowerToOnnx, Program, PURPOSE, type Runtime, State } from "@zerosum/core";
import { OP_CASES, type OpCase } from "../../../core/src/graph/ops/ops.case.ts";

/** What a runtime made of one use of an op, or of its gradients. */
export interface Verdict {
  /** max|a − b| / max(1, max|b|) against the float64 reference; infinite where it does not run. */
  readonly deviation: number;
  readonly failure?: string;
  /** Whether a second run gave the same bits. */
  readonly repeats: boolean;
}

/** The orders that are tried: the op's value, its gradient, the gradient of that. */
export const ORDERS = ["value", "gradient", "second gradient"] as const;
type Order = (typeof ORDERS)[number];

/** One graph to try on a runtime: a case of an op at an order. */
export interface Trial {
  readonly op: string;
  readonly title: string;
  readonly order: Order;
  readonly outputs: Readonly<Record<string, graph.Tensor>>;
  readonly feeds: Readonly<Record<string, Float32Array>>;
  readonly shapes: Readonly<Record<string, graph.Shape>>;
}

/** Every case of every op, at each order. */
export const trials = (): Trial[] =>
  Object.entries(OP_CASES).flatMap(([op, cases]) =>
    cases.flatMap((testCase) => trialsOf(op.replace(/Op$/, ""), testCase)),
  );

function trialsOf(op: string, { title, shapes, build, domain = [-1.5, 1.5] }: OpCase): Trial[] {
  const random = new Generator(1, PURPOSE.evaluation);
  const name = (i: number): string => `x${i}`;
  const sources = shapes.map((shape, i) => graph.input(name(i), shape));
  const fed = shapes.map((shape) =>
    Float32Array.from({ length: graph.sizeOf(shape) }, () => {
      const value = domain[0] + (domain[1] - domain[0]) * random.uniform();
      return Math.abs(value) < 0.05 ? value + 0.1 : value; // away from the kinks at 0
    }),
  );
  const weigh = (y: graph.Tensor): graph.Tensor =>
    graph.sum(
      graph.mul(
        y,
        graph.constant(
          Float32Array.from({ length: graph.sizeOf(y.shape) }, (_, i) => 0.5 + ((i * 7) % 5) / 4),
          y.shape,
        ),
      ),
    );
  const value = build(sources);
  const first = graph.gradients(weigh(value), sources);
  const slopes = first.map((slope) => weigh(graph.mul(slope, slope))).reduce(graph.add);
  const second = graph.gradients(slopes, sources);
  const numbered = (tensors: readonly graph.Tensor[]): Trial["outputs"] =>
    Object.fromEntries(tensors.map((tensor, i) => [`y${i}`, tensor]));
  const common = {
    op,
    title,
    feeds: Object.fromEntries(fed.map((data, i) => [name(i), data])),
    shapes: Object.fromEntries(shapes.map((shape, i) => [name(i), shape])),
  };
  const outputs = { value: numbered([value]), gradient: numbered(first), "second gradient": numbered(second) };
  return ORDERS.map((order) => ({ ...common, order, outputs: outputs[order] }));
}

/** Runs a trial twice and compares it with the float64 reference. */
export async function judge(runtime: Runtime, { outputs, feeds, shapes }: Trial): Promise<Verdict> {
  const arrays = Object.fromEntries(
    Object.entries(feeds).map(([name, data]) => [name, { shape: shapes[name], data: Float64Array.from(data) }]),
  );
  const exact = graph.evaluate(Object.values(outputs), arrays);
  try {
    const program = await Program.compile(runtime, new State(runtime, {}), { results: outputs, updates: {} });
    const run = async (): Promise<Float32Array[]> =>
      Object.values(await program.run(feeds)).map((data) => data.slice());
    const [once, again] = [await run(), await run()];
    await program.release();
    return {
      deviation: Math.max(...once.map((data, i) => deviation(data, exact[i].data))),
      repeats: once.every((data, i) => data.every((x, j) => Object.is(x, again[i][j]))),
    };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { deviation: Number.POSITIVE_INFINITY, failure, repeats: false };
  }
}

function deviation(a: Float32Array, b: Float64Array): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let apart = 0;
  let largest = 1;
  b.forEach((value, i) => {
    apart = Math.max(apart, Number.isNaN(a[i]) ? Number.POSITIVE_INFINITY : Math.abs(a[i] - value));
    largest = Math.max(largest, Math.abs(value));
  });
  return apart / largest;
}

/** The ONNX operators that a trial is lowered to, sorted. */
export const operatorsOf = ({ outputs }: Trial): string[] =>
  [...new Set(lowerToOnnx(outputs).nodes.map(({ type }) => type))].filter((type) => type !== "Identity").sort();
