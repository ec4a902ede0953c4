export const model = {
  "model.not-one": (p: { reason: "signature" | "manifest" }) =>
    `Cannot open the model: ${p.reason === "signature" ? "the file is not a zip" : "the zip has no manifest of zerosum"}; expected a file that zerosum train wrote`,
  "model.truncated":
    "Cannot open the model: the file is cut off or damaged; copy it again, or train it again with the seed you used",
  "model.altered": (p: { entry: string }) =>
    `Cannot open the model: its ${p.entry} was altered after it was written; copy the file again from where it came`,
  "model.missing-entry": (p: { entry: string }) =>
    `Cannot open the model: it has no ${p.entry}; expected a file that zerosum train wrote`,
  "model.too-large": (p: { entry: string; size: number; limit: number }) =>
    `Cannot open the model: its ${p.entry} claims ${p.size} bytes; expected at most ${p.limit}`,
  "model.newer": (p: { got: number; expected: number }) =>
    `Cannot open the model: got format ${p.got}; this version reads formats up to ${p.expected}; install a newer zerosum`,
  "model.manifest": (p: { at: string; message: string }) =>
    `Cannot open the model: its manifest is wrong at ${p.at}: ${p.message}`,
  "model.weights": (p: { why: string }) => `Cannot open the model: its weights cannot be read, since ${p.why}`,
  "model.weight": (p: { name: string; got: string | null; expected: string }) =>
    `Cannot open the model: got ${p.got === null ? "no weights" : `weights of shape ${p.got}`} for ${p.name}; expected shape ${p.expected}, as its manifest says`,
  "model.rows": (p: { from: number; to: number }) =>
    `Cannot generate rows ${p.from} to ${p.to}: expected whole numbers, the first from 0 and the second not below it`,
};
