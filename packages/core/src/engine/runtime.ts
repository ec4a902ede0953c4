import type { Shape } from "../graph/index.ts";

/** Where programs can run. */
export const DEVICES = ["cpu", "wasm", "webgpu", "cuda"] as const;
/** One of {@link DEVICES}: native CPU, WebAssembly, WebGPU, CUDA. */
export type Device = (typeof DEVICES)[number];

/** A tensor as a runtime holds it. */
export interface Value {
  readonly data: unknown;
  readonly dims: readonly number[];
  dispose?(): void;
}

/** A loaded graph. */
export interface Session {
  /** Computes the outputs named in `fetches`, into the values given there where the runtime can (`inPlace`). */
  run(
    feeds: Readonly<Record<string, Value>>,
    fetches: Readonly<Record<string, Value | null>>,
  ): Promise<Readonly<Record<string, Value>>>;
  release(): Promise<void>;
}

/** What executes ONNX graphs: handed in by the platform, since the core knows neither Node nor the browser. */
export interface Runtime {
  readonly device: Device;
  /** Threads of one session. */
  readonly threads: number;
  /** Name and version of what executes: part of a run's fingerprint. */
  readonly version: string;
  /** Whether results are written into the values given as fetches. */
  readonly inPlace: boolean;
  value(data: Float32Array | Int32Array, shape: Shape): Value;
  load(model: Uint8Array): Promise<Session>;
}
