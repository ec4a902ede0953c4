import { type OrtModule, ortRuntime, type Runtime } from "@zerosum/core";

/** ONNX Runtime in WebAssembly: runs wherever Node does, 6 to 10 times slower than native code. */
export async function wasmRuntime(threads: number): Promise<Runtime> {
  const ort = await import("onnxruntime-web");
  ort.env.wasm.numThreads = threads;
  return ortRuntime(ort as unknown as OrtModule, {
    device: "wasm",
    threads,
    version: `onnxruntime-web ${ort.env.versions.web}`,
    inPlace: false,
  });
}
