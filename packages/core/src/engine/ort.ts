import type { Device, Runtime, Session, Value } from "./runtime.ts";

/** What zerosum uses of onnxruntime-node and of onnxruntime-web: the same few names. */
export interface OrtModule {
  readonly InferenceSession: {
    create(
      model: Uint8Array,
      options: object,
    ): Promise<{
      run(feeds: object, fetches: object): Promise<object>;
      release(): Promise<void>;
    }>;
  };
  readonly Tensor: new (type: "float32" | "int32", data: never, dims: readonly number[]) => object;
}

/** How an ONNX Runtime is to run. */
export interface OrtOptions {
  readonly device: Device;
  readonly threads: number;
  /** For example `onnxruntime-node 1.30.0`. */
  readonly version: string;
  /** Whether outputs given beforehand are written in place: onnxruntime-node does, onnxruntime-web does not. */
  readonly inPlace: boolean;
  /** Fail where the device lacks an operator, instead of computing it on the CPU without a word. */
  readonly strict?: boolean;
}

/** Wraps an ONNX Runtime module, native or web, as a {@link Runtime}. */
export function ortRuntime(ort: OrtModule, { device, threads, version, inPlace, strict = false }: OrtOptions): Runtime {
  const options = {
    executionProviders: [device],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
    logSeverityLevel: 3,
    extra: {
      session: {
        ...(strict && { disable_cpu_ep_fallback: "1" }),
        // Subnormal numbers are slow and mean nothing here: Adam's second moments decay into them.
        set_denormal_as_zero: "1",
      },
    },
  };
  return {
    device,
    threads,
    version,
    inPlace,
    value: (data, shape) =>
      new ort.Tensor(data instanceof Int32Array ? "int32" : "float32", data as never, shape) as Value,
    async load(model): Promise<Session> {
      const session = await ort.InferenceSession.create(model, options);
      return {
        run: (feeds, fetches) => session.run(feeds, fetches) as Promise<Record<string, Value>>,
        release: () => session.release(),
      };
    },
  };
}
