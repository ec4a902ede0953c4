import { type Device, type OrtModule, ortRuntime, type Runtime } from "@zerosum/core";
import webgpuGlue from "onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url";
import webgpuBinary from "onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url";
import wasmGlue from "onnxruntime-web/ort-wasm-simd-threaded.mjs?url";
import wasmBinary from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";

/** How an engine is wanted. */
export interface EngineWish {
  /** Where to compute: WebGPU where it is asked for by name and is there, else WebAssembly. */
  readonly device: "auto" | Device;
  /** Threads (all cores): one, wherever the page is not isolated from other origins. */
  readonly threads: number | null;
}

/** The most threads that are worth their while. */
const MOST_THREADS = 4;

/** Whether several threads may share memory here. */
const mayShare = (): boolean => globalThis.crossOriginIsolated === true;

/** The threads that a wish comes to here: unasked half of those the processor has, since threads that wait for a core cost more than they bring. */
export const threadsOf = ({ threads }: Pick<EngineWish, "threads">): number =>
  mayShare() ? (threads ?? Math.max(1, Math.min(MOST_THREADS, Math.floor(navigator.hardwareConcurrency / 2)))) : 1;

type WebModule = OrtModule & {
  env: {
    wasm: { wasmPaths?: { mjs: string; wasm: string }; numThreads?: number };
    versions: { web?: string };
  };
};

const modules: { wasm?: Promise<WebModule>; webgpu?: Promise<WebModule> } = {};

/** ONNX Runtime in WebAssembly, loaded once a worker. */
export async function wasmEngine(threads: number): Promise<Runtime> {
  modules.wasm ??= import("onnxruntime-web/wasm").then((ort) => prepared(ort, wasmGlue, wasmBinary, threads));
  return runtimeOf(await modules.wasm, "wasm", threads);
}

/** ONNX Runtime on the graphics card, by WebGPU; rejects where there is none. */
async function webgpuEngine(threads: number): Promise<Runtime> {
  if (!(await navigator.gpu?.requestAdapter())) throw new Error("no adapter");
  modules.webgpu ??= import("onnxruntime-web/webgpu").then((ort) => prepared(ort, webgpuGlue, webgpuBinary, threads));
  return runtimeOf(await modules.webgpu, "webgpu", threads);
}

/**
 * The engine for a wish: WebGPU if it is asked for by name and is there. A game of tables is too small to gain by it, so
 * `auto` is WebAssembly.
 */
export async function openEngine({
  device,
  threads,
}: EngineWish): Promise<{ readonly runtime: Runtime; readonly notice: "no-webgpu" | null }> {
  const count = threadsOf({ threads });
  if (device !== "webgpu") return { runtime: await wasmEngine(count), notice: null };
  try {
    return { runtime: await webgpuEngine(count), notice: null };
  } catch {
    return { runtime: await wasmEngine(count), notice: "no-webgpu" };
  }
}

function prepared(ort: unknown, mjs: string, wasm: string, threads: number): WebModule {
  const module = ort as WebModule;
  module.env.wasm.wasmPaths = { mjs, wasm };
  module.env.wasm.numThreads = threads;
  return module;
}

const runtimeOf = (ort: WebModule, device: Device, threads: number): Runtime =>
  ortRuntime(ort, { device, threads, version: `onnxruntime-web ${ort.env.versions.web}`, inPlace: false });
