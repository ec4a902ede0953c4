import * as ort from "onnxruntime-node";
import { type OrtModule, ortRuntime } from "./ort.ts";
import type { Runtime } from "./runtime.ts";

/** ONNX Runtime on this machine's CPU, for tests of the core. */
export const cpuRuntime = (threads = 1): Runtime =>
  ortRuntime(ort as unknown as OrtModule, {
    device: "cpu",
    threads,
    version: `onnxruntime-node ${ort.env.versions.node}`,
    inPlace: true,
  });
