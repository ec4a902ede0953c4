import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { graph, lowerToOnnx, say, writeOnnx, ZerosumError } from "@zerosum/core";
import { describe, expect, it, vi } from "vitest";
import { openRuntime } from "./choose.ts";
import * as native from "./native.ts";

const require = createRequire(import.meta.url);
const versionOf = (name: string): string =>
  (require("../../package.json") as Record<string, Record<string, string>>)[
    name === "onnxruntime-node" ? "optionalDependencies" : "dependencies"
  ][name];

describe("the choice of a runtime", () => {
  it("is the native CPU, with nothing to say, where it is installed", async () => {
    const { runtime, notice } = await openRuntime({ device: "auto", threads: 2 });
    expect(runtime).toMatchObject({ device: "cpu", threads: 2, inPlace: true });
    expect(runtime.version).toBe(`onnxruntime-node ${versionOf("onnxruntime-node")}`);
    expect(notice).toBeUndefined();
  });

  it("is WebAssembly elsewhere, and says why, how much slower and how to mend it", async () => {
    const missing = vi.spyOn(native, "loadNative").mockResolvedValue(null);
    const { runtime, notice } = await openRuntime({ device: "auto", threads: 1 });
    expect(runtime).toMatchObject({ device: "wasm", threads: 1, inPlace: false });
    expect(runtime.version).toBe(`onnxruntime-web ${versionOf("onnxruntime-web")}`);
    expect(notice?.code).toBe("engine.no-native");
    expect(say("en", "engine.no-native", undefined)).toBe(
      "Computing in WebAssembly, 6 to 10 times slower: the native engine is not installed; ONNXRUNTIME_NODE_INSTALL=skip npm i onnxruntime-node",
    );
    expect(say("ko", "engine.no-native", undefined)).toContain("ONNXRUNTIME_NODE_INSTALL=skip npm i onnxruntime-node");
    await expect(openRuntime({ device: "cpu", threads: 1 })).rejects.toThrow(
      "Cannot compute on cpu: it is not there; expected one of wasm, or auto",
    );
    missing.mockRestore();
  });

  it("names what there is where a device is asked for that the package does not know", async () => {
    const found = await native.loadNative();
    if (!found) throw new Error("onnxruntime-node is a dependency of the tests");
    const cpuOnly = vi.spyOn(native, "loadNative").mockResolvedValue({ ...found, devices: ["cpu"] });
    const error = await openRuntime({ device: "webgpu", threads: 1 }).catch((e: unknown) => e);
    cpuOnly.mockRestore();
    if (!(error instanceof ZerosumError)) throw error;
    expect(error.message).toBe("Cannot compute on webgpu: it is not there; expected one of wasm, cpu, or auto");
    expect(error.in("ko")).toMatch(/webgpu.*wasm, cpu/);
  });
});

/** Runs a model in a thread of its own, where WebAssembly begins with its own number of threads. */
function runInWasm(
  model: Uint8Array,
  x: Float32Array,
  shape: readonly number[],
  threads: number,
): Promise<Float32Array> {
  const code = `
    const { parentPort, workerData: { entry, model, x, shape, threads } } = require("node:worker_threads");
    import(entry).then(async (ort) => {
      ort.env.wasm.numThreads = threads;
      const session = await ort.InferenceSession.create(model, { executionProviders: ["wasm"], intraOpNumThreads: threads });
      const outputs = await session.run({ x: new ort.Tensor("float32", x, shape) });
      parentPort.postMessage(outputs["y'"].data);
    });`;
  const entry = import.meta.resolve("onnxruntime-web");
  const worker = new Worker(code, { eval: true, workerData: { entry, model, x, shape, threads } });
  return new Promise<Float32Array>((resolve, reject) => {
    worker.on("message", resolve);
    worker.on("error", reject);
  }).finally(() => worker.terminate());
}

it("WebAssembly gives the same bits with 1 and with 2 threads", async () => {
  const [rows, inputs, outputs] = [256, 64, 128];
  const wave = (length: number, step: number): Float32Array =>
    Float32Array.from({ length }, (_, i) => ((i * step) % 257) / 128 - 1);
  const weights = graph.constant(wave(inputs * outputs, 31), [inputs, outputs]);
  const y = graph.softmax(
    graph.linear(graph.input("x", [rows, inputs]), weights, graph.constant(wave(outputs, 7), [outputs])),
  );
  const model = writeOnnx(lowerToOnnx({ y }));
  const x = wave(rows * inputs, 101);
  const one = await runInWasm(model, x, [rows, inputs], 1);
  expect(one.length).toBe(rows * outputs);
  expect(await runInWasm(model, x, [rows, inputs], 2)).toEqual(one);
});
