import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { cpuRuntime } from "./engine/cpu.case.ts";
import { Program, State } from "./engine/index.ts";
import * as f from "./graph/index.ts";
import { evaluate, gradients, type NDArray, type Tensor } from "./graph/index.ts";

/** Numbers as a golden file holds them. */
export interface GoldenTensor {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}
export type GoldenTensors = Readonly<Record<string, GoldenTensor>>;

/** What PyTorch computed in float64: outputs, and the gradients of Σ output · cotangent. */
export interface GoldenCase {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly inputs: GoldenTensors;
  readonly outputs: GoldenTensors;
  readonly cotangents: GoldenTensors;
  readonly gradients: GoldenTensors;
}

/** The cases of packages/core/golden/NAME.json. */
export function readGolden<Case>(name: string): readonly Case[] {
  const text = readFileSync(new URL(`../golden/${name}.json`, import.meta.url), "utf8");
  return (JSON.parse(text) as { cases: Case[] }).cases;
}

/** max|a − b| / max|b|, or max|a − b| where b is 0 in theory. */
export function deviation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let apart = 0;
  let largest = 0;
  for (let i = 0; i < b.length; i++) {
    apart = Math.max(apart, Number.isNaN(a[i]) ? Number.POSITIVE_INFINITY : Math.abs(a[i] - b[i]));
    largest = Math.max(largest, Math.abs(b[i]));
  }
  return largest > 0 ? apart / largest : apart;
}

/** The bounds on {@link deviation}: the reference is exact but for constants that the graph holds in float32. */
export const WITHIN = { reference: 1e-6, float32: 1e-5 } as const;

/** Asserts that what `build` makes of the case's inputs has the golden outputs and gradients, in float64 and in ONNX Runtime. */
export async function expectGolden(
  golden: GoldenCase,
  build: (inputs: Readonly<Record<string, Tensor>>) => Readonly<Record<string, Tensor>>,
  { float32 }: { readonly float32: number } = WITHIN,
): Promise<void> {
  const inputs = Object.fromEntries(
    Object.entries(golden.inputs).map(([name, { shape }]) => [
      name,
      name === "indices" ? (f.indexInput(name, shape) as unknown as Tensor) : f.input(name, shape),
    ]),
  );
  const outputs = build(inputs);
  const total = Object.entries(golden.cotangents)
    .map(([name, { shape, data }]) => f.sum(f.mul(outputs[name], f.constant(Float32Array.from(data), shape))))
    .reduce(f.add);
  const names = Object.keys(golden.gradients);
  const slopes = gradients(
    total,
    names.map((name) => inputs[name]),
  );
  const wanted: Record<string, GoldenTensor> = { ...golden.outputs };
  const computed: Record<string, Tensor> = { ...outputs };
  names.forEach((name, i) => {
    wanted[`∂/∂${name}`] = golden.gradients[name];
    computed[`∂/∂${name}`] = slopes[i];
  });

  const reference = evaluate(Object.values(computed), toArrays(golden.inputs));
  const program = await Program.compile(runtime, new State(runtime, {}), { results: computed, updates: {} });
  const results = await program.run(
    Object.fromEntries([...program.feeds.keys()].map((name) => [name, toFeed(name, golden.inputs[name])])),
  );
  expect(Object.keys(computed).sort()).toEqual(Object.keys(wanted).sort());
  Object.keys(computed).forEach((name, i) => {
    const { shape, data } = wanted[name];
    expect(computed[name].shape, `shape of ${name}`).toEqual(shape);
    expect(deviation(reference[i].data, data), `${name}, float64`).toBeLessThanOrEqual(WITHIN.reference);
    expect(deviation(results[name], data), `${name}, ONNX Runtime`).toBeLessThanOrEqual(float32);
  });
  await program.release();
}

const runtime = cpuRuntime();

/** Golden tensors as the reference evaluation takes them. */
const toArrays = (tensors: GoldenTensors): Record<string, NDArray> =>
  Object.fromEntries(
    Object.entries(tensors).map(([name, { shape, data }]) => [name, { shape, data: Float64Array.from(data) }]),
  );

const toFeed = (name: string, { data }: GoldenTensor): Float32Array | Int32Array =>
  name === "indices" ? Int32Array.from(data) : Float32Array.from(data);
