import { encodeJson, encodeLines, writeArchive } from "./archive.ts";
import { exportOnnx } from "./export.ts";
import type { Model } from "./model.ts";
import { writeSafetensors } from "./safetensors.ts";

/** The bytes of a model file; the same model gives the same bytes. */
export function writeModel(model: Model): Uint8Array {
  return writeArchive({
    "manifest.json": encodeJson(model.manifest),
    "generator.onnx": exportOnnx(model),
    "weights.safetensors": writeSafetensors(model.weights),
    ...(model.encoder && { "encoder.json": encodeJson(model.encoder) }),
    "history.jsonl": encodeLines(model.history),
  });
}
