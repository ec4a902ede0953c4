import { createRequire } from "node:module";
import { type OrtModule, ortRuntime, type Runtime } from "@zerosum/core";

const require = createRequire(import.meta.url);

/** The native ONNX Runtime, or null where its package is not installed. */
export async function loadNative(): Promise<{ ort: OrtModule; version: string; devices: readonly string[] } | null> {
  try {
    const { default: ort } = await import("onnxruntime-node");
    const { version } = require("onnxruntime-node/package.json") as { version: string };
    return { ort: ort as unknown as OrtModule, version, devices: ort.listSupportedBackends().map(({ name }) => name) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND" || code === "ERR_DLOPEN_FAILED") return null;
    throw error;
  }
}

/** A runtime of the native package on one of its devices. */
export function nativeRuntime(
  { ort, version }: { readonly ort: OrtModule; readonly version: string },
  device: Runtime["device"],
  threads: number,
  strict = false,
): Runtime {
  return ortRuntime(ort, { device, threads, version: `onnxruntime-node ${version}`, inPlace: true, strict });
}
