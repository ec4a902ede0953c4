export const engine = {
  "engine.variable-size": (p: { name: string; got: number; expected: number }) =>
    `Cannot set the variable ${p.name}: got ${p.got} numbers; expected ${p.expected}, as its shape says`,
  "engine.feed-size": (p: { name: string; got: number | "nothing"; expected: number }) =>
    `Cannot run the program: got ${p.got === "nothing" ? p.got : `${p.got} numbers`} for ${p.name}; expected ${p.expected} numbers`,
  "engine.no-native":
    "Computing in WebAssembly, 6 to 10 times slower: the native engine is not installed; ONNXRUNTIME_NODE_INSTALL=skip npm i onnxruntime-node",
  "engine.device": (p: { device: string; available: readonly string[] }) =>
    `Cannot compute on ${p.device}: it is not there; expected one of ${p.available.join(", ")}, or auto`,
  "engine.device-failed": (p: { device: string; reason: string }) =>
    `Cannot compute on ${p.device}: its driver answered "${p.reason}"; use --device auto, or install what the device needs`,
};
