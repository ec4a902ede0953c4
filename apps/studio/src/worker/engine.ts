import { type Device, type OrtModule, ortRuntime, type Runtime } from "@zerosum/core";
import wasmGlue from "onnxruntime-web/ort-wasm-simd-threaded.mjs?url";
import wasmBinary from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";

/** How an engine is wanted. */
export interface EngineWish {
  /** Where to compute: `auto` is WebGPU where there is one and the networks are large, else WebAssembly. */
  readonly device: "auto" | Device;
  /** Threads (all cores): one, wherever the page is not isolated from other origins. */
  readonly threads: number | null;
}

/** The most threads that are worth their while. */
const MOST_THREADS = 4;

/** Whether several threads may share memory here. */
export const mayShare = (): boolean => globalThis.crossOriginIsolated === true;

/** The threads that a wish comes to here. */
export const threadsOf = ({ threads }: Pick<EngineWish, "threads">): number =>
  mayShare() ? (threads ?? Math.min(MOST_THREADS, navigator.hardwareConcurrency || 1)) : 1;

let module: Promise<OrtModule & { env: { wasm: Record<string, unknown>; versions: { web?: string } } }> | undefined;

/** ONNX Runtime in WebAssembly, loaded once a worker. */
export async function wasmEngine(threads: number): Promise<Runtime> {
  module ??= import("onnxruntime-web/wasm").then((ort) => {
    ort.env.wasm.wasmPaths = { mjs: wasmGlue, wasm: wasmBinary };
    ort.env.wasm.numThreads = threads;
    return ort as never;
  });
  const ort = await module;
  return ortRuntime(ort, {
    device: "wasm",
    threads,
    version: `onnxruntime-web ${ort.env.versions.web}`,
    inPlace: false,
  });
}
