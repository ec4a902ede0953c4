import { type Device, graph, type Notice, Program, type Runtime, State, ZerosumError } from "@zerosum/core";
import { loadNative, nativeRuntime } from "./native.ts";
import { wasmRuntime } from "./wasm.ts";

/** Where to compute, and on how many threads. */
export interface RuntimeRequest {
  readonly device: Device | "auto";
  readonly threads: number;
  /** Fail where the device lacks an operator, instead of computing it on the CPU without a word. */
  readonly strict?: boolean;
}

/** A runtime, and what the user should know of the choice. */
export interface ChosenRuntime {
  readonly runtime: Runtime;
  readonly notice?: Notice;
}

/**
 * Opens the runtime for a device; `auto` is the native CPU, else WebAssembly with a notice of why and how to mend it.
 * @throws ZerosumError where the device is asked for by name and is not there.
 */
export async function openRuntime({ device, threads, strict = false }: RuntimeRequest): Promise<ChosenRuntime> {
  if (device === "wasm") return { runtime: await wasmRuntime(threads) };
  const native = await loadNative();
  if (device === "auto") {
    if (native) return { runtime: nativeRuntime(native, "cpu", threads) };
    return { runtime: await wasmRuntime(threads), notice: { code: "engine.no-native", params: undefined } };
  }
  const available = ["wasm", ...(native?.devices ?? [])];
  if (!native || !available.includes(device)) throw new ZerosumError("engine.device", { device, available });
  // The CPU has nothing to fall back to, and refuses to be told so.
  const runtime = nativeRuntime(native, device, threads, strict && device !== "cpu");
  if (device !== "cpu") await tryOut(runtime);
  return { runtime };
}

/** Runs one addition: a package may know a device that the machine does not have. */
async function tryOut(runtime: Runtime): Promise<void> {
  try {
    const definition = { results: { two: graph.add(graph.input("one", [1]), graph.scalar(1)) }, updates: {} };
    const program = await Program.compile(runtime, new State(runtime, {}), definition);
    await program.run({ one: Float32Array.of(1) });
    await program.release();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw new ZerosumError("engine.device-failed", { device: runtime.device, reason }, { cause });
  }
}
