import { type Device, Generator, graph, Program, PURPOSE, type Runtime, State } from "@zerosum/core";
import { describe, expect, it } from "vitest";
import { openRuntime } from "./choose.ts";
import { judge, ORDERS, operatorsOf, trials, type Verdict } from "./conformance.case.ts";

/** Float32 has 24 bits: 6e-8 a rounding; some dozens of them, and the error of a runtime's own exp and erf. */
const FLOAT32 = 3e-6;

const open = async (device: Device, threads = 1): Promise<Runtime | string> => {
  try {
    return (await openRuntime({ device, threads, strict: true })).runtime;
  } catch (error) {
    return (error as Error).message;
  }
};

const devices: readonly Device[] = ["cpu", "wasm", "webgpu", "cuda"];
const everywhere = ["cpu", "wasm"] as const;
const runtimes = new Map<Device, Runtime | string>();
for (const device of devices) runtimes.set(device, await open(device));
const verdicts = new Map<string, Map<Device, Verdict>>();

for (const [device, runtime] of runtimes) {
  if (typeof runtime === "string") {
    it(`runs wherever it is to: ${device}`, (context) => {
      expect(everywhere, runtime).not.toContain(device);
      context.skip(runtime);
    });
    continue;
  }
  describe(`on ${device}`, () => {
    for (const trial of trials()) {
      const key = `${trial.op} ${trial.order}`;
      it(`${trial.op} ${trial.title}: ${trial.order}`, async () => {
        const verdict = await judge(runtime, trial);
        const of = verdicts.get(key) ?? new Map<Device, Verdict>();
        if (verdict.deviation >= (of.get(device)?.deviation ?? 0)) of.set(device, verdict);
        verdicts.set(key, of);
        expect(verdict.failure).toBeUndefined();
        expect(verdict.deviation).toBeLessThanOrEqual(FLOAT32);
        expect(verdict.repeats, "the same bits again").toBe(true);
      });
    }

    it("updates a state: the next run starts from what the last one left, and another program sees it", async () => {
      const state = new State(runtime, { total: { shape: [2], data: Float32Array.of(1, 2) } });
      const total = graph.input("total", [2]);
      const adding = await Program.compile(runtime, state, {
        results: { before: total },
        updates: { total: graph.add(total, graph.input("x", [2])) },
      });
      const reading = await Program.compile(runtime, state, { results: { twice: graph.scale(total, 2) }, updates: {} });
      const x = Float32Array.of(10, 20);
      expect(Array.from((await adding.run({ x })).before)).toEqual([1, 2]);
      x.set([100, 200]); // the same array, filled again
      expect(Array.from((await adding.run({ x })).before)).toEqual([11, 22]);
      expect(Array.from((await reading.run({})).twice)).toEqual([222, 444]);
      expect(state.read("total")).toEqual({ shape: [2], data: Float32Array.of(111, 222) });
      state.write("total", { shape: [2], data: Float32Array.of(5, 6) });
      expect(Array.from((await reading.run({})).twice)).toEqual([10, 12]);
      await adding.release();
      await reading.release();
    });

    it("gives a row the same bits wherever it stands in a batch, and whatever stands beside it", async () => {
      const rows = rowsOf(1);
      const [straight, turned] = [await forward(runtime, rows), await forward(runtime, turn(rows, IN, 37))];
      expect(turned).toEqual(turn(straight, OUT, 37));
      const others = rowsOf(2);
      others.set(rows.subarray(0, 5 * IN)); // five rows stay
      expect((await forward(runtime, others)).subarray(0, 5 * OUT)).toEqual(straight.subarray(0, 5 * OUT));
    });

    if (device === "cpu") {
      it("gives the same bits with 1 and with 2 threads", async () => {
        const two = await open(device, 2);
        if (typeof two === "string") throw new Error(two);
        expect(await forward(two, rowsOf(1))).toEqual(await forward(runtime, rowsOf(1)));
      });
    }
  });
}

/** A forward graph as generation has it: z → linear → leaky ReLU → linear → softmax, in one block of rows. */
const [ROWS, IN, HIDDEN, OUT] = [512, 128, 256, 50];

function numbers(seed: number, length: number, scale = 1): Float32Array {
  const random = new Generator(seed, PURPOSE.evaluation);
  return Float32Array.from({ length }, () => scale * random.normal());
}
const rowsOf = (seed: number): Float32Array => numbers(seed, ROWS * IN);

/** The rows moved on by `by`, those that fall off the end put first. */
function turn(rows: Float32Array, width: number, by: number): Float32Array {
  const out = new Float32Array(rows.length);
  out.set(rows.subarray(rows.length - by * width));
  out.set(rows.subarray(0, rows.length - by * width), by * width);
  return out;
}

async function forward(runtime: Runtime, z: Float32Array): Promise<Float32Array> {
  const weight = (seed: number, from: number, to: number): graph.Tensor =>
    graph.constant(numbers(seed, from * to, from ** -0.5), [from, to]);
  const bias = (seed: number, width: number): graph.Tensor => graph.constant(numbers(seed, width), [width]);
  const hidden = graph.leakyRelu(graph.linear(graph.input("z", [ROWS, IN]), weight(3, IN, HIDDEN), bias(4, HIDDEN)));
  const y = graph.softmax(graph.linear(hidden, weight(5, HIDDEN, OUT), bias(6, OUT)));
  const program = await Program.compile(runtime, new State(runtime, {}), { results: { y }, updates: {} });
  const result = (await program.run({ z })).y.slice();
  await program.release();
  return result;
}

/** How a provider did with an op: ✓ within float32 and the same bits again, ≠ it computes something else, ✗ it cannot. */
const mark = (verdict: Verdict | undefined): string =>
  !verdict || verdict.failure ? "✗" : verdict.deviation <= FLOAT32 && verdict.repeats ? "✓" : "≠";

it("docs/ops.md is what was just measured", async () => {
  const all = trials();
  const operators = (op: string, order: string): string =>
    [...new Set(all.filter((t) => t.op === op && t.order === order).flatMap(operatorsOf))].sort().join(", ") || "–";
  const rows = [...new Set(all.map(({ op }) => op))].map((op) => {
    const marks = everywhere.map((device) =>
      ORDERS.map((order) => mark(verdicts.get(`${op} ${order}`)?.get(device))).join(" "),
    );
    return `| ${[op, ...ORDERS.map((order) => operators(op, order)), ...marks].join(" | ")} |`;
  });
  const head = ["op", ...ORDERS, ...everywhere];
  const text = `# Ops and providers

Which ONNX operators (opset 18) each op, its gradient and the gradient of that are lowered to, and how each provider that
runs everywhere does with them: ✓ agrees with the float64 reference within ${FLOAT32} and gives the same bits again, ≠ does
not, ✗ cannot run it. The three marks are for the value, the gradient and the second gradient.

The conformance suite (\`packages/zerosum/src/engine/conformance.test.ts\`) writes this table: \`npx vitest run -u conformance\`.
It also tries webgpu and cuda where the machine has them; there, what falls back to the CPU is a failure.

| ${head.join(" | ")} |
|${head.map(() => "---").join("|")}|
${rows.join("\n")}
`;
  await expect(text).toMatchFileSnapshot("../../../../docs/ops.md");
});
