const copy = "copy the file again from where it came";

export const model = {
  "model.not-one": (p: { reason: "signature" | "manifest" }) =>
    `Cannot open the model: ${p.reason === "signature" ? "the file is not a zip" : "the zip has no manifest of zerosum"}; expected a file that zerosum train wrote`,
  "model.truncated":
    "Cannot open the model: the file is cut off or damaged; copy it again, or train it again with the seed you used",
  "model.altered": (p: { entry: string }) =>
    `Cannot open the model: its ${p.entry} was altered after it was written; ${copy}`,
  "model.missing-entry": (p: { entry: string }) =>
    `Cannot open the model: it has no ${p.entry}; expected a file that zerosum train wrote`,
  "model.too-large": (p: { entry: string; size: number; limit: number }) =>
    `Cannot open the model: its ${p.entry} claims ${p.size} bytes; expected at most ${p.limit}; use a file from where you trust it`,
  "model.newer": (p: { got: number; expected: number }) =>
    `Cannot open the model: got format ${p.got}; this version reads formats up to ${p.expected}; install a newer zerosum`,
  "model.manifest": (p: { at: string }) =>
    `Cannot open the model: got a manifest that is wrong at "${p.at}"; expected what zerosum train wrote; ${copy}`,
  "model.columns": (p: { got: readonly string[]; expected: readonly string[] }) =>
    `Cannot open the model: its encoder has the columns ${p.got.join(", ")}; expected ${p.expected.join(", ")}, as its manifest says; ${copy}`,
  "model.weights": (p: { fault: "short" | "header" | { readonly tensor: string } }) => {
    const faults = { short: "it is shorter than its header", header: "its header is not one of safetensors" };
    const fault =
      typeof p.fault === "string"
        ? faults[p.fault]
        : `its tensor "${p.fault.tensor}" is not of float32 numbers that lie within the file`;
    return `Cannot open the model: its weights.safetensors cannot be read: ${fault}; ${copy}`;
  },
  "model.weight": (p: { name: string; got: string | null; expected: string }) =>
    `Cannot open the model: got ${p.got === null ? "no weights" : `weights of shape ${p.got}`} for ${p.name}; expected shape ${p.expected}, as its manifest says; ${copy}`,
  "model.rows": (p: { from: number; to: number }) =>
    `Cannot generate rows ${p.from} to ${p.to}: expected whole numbers, the first from 0 and the second not below it`,
};
