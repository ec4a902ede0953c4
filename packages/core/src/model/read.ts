import { type EncoderState, openEncoder } from "../encoder/index.ts";
import { ZerosumError } from "../errors.ts";
import { decodeJson, decodeLines, readArchive } from "./archive.ts";
import { FORMAT, type Manifest, manifestSchema } from "./manifest.ts";
import { layersOf, type Model } from "./model.ts";
import { type NamedTensor, readSafetensors } from "./safetensors.ts";

/**
 * Reads a model file and checks all of it. The ONNX file inside is for others: G is built again from manifest and weights,
 * so that nothing that a file brings along is ever run.
 * @throws ZerosumError for a file that is none, is truncated or altered, is of a newer format, or does not fit together.
 */
export function readModel(bytes: Uint8Array): Model {
  const entries = readArchive(bytes);
  const manifest = readManifest(decodeJson("manifest.json", entries["manifest.json"]));
  const encoder = manifest.kind === "table" ? readEncoder(manifest, entries["encoder.json"]) : null;
  return {
    manifest,
    encoder,
    weights: checkWeights(manifest, encoder, readSafetensors(entries["weights.safetensors"])),
    history: decodeLines("history.jsonl", entries["history.jsonl"]),
  };
}

/** Checks the manifest; this is where older formats will be brought up to date. */
function readManifest(json: unknown): Manifest {
  const format = (json as { format?: unknown } | null)?.format;
  if (typeof format !== "number") throw new ZerosumError("model.not-one", { reason: "manifest" });
  if (format > FORMAT) throw new ZerosumError("model.newer", { got: format, expected: FORMAT });
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0]] : issue.path;
    throw new ZerosumError("model.manifest", { at: path.join(".") });
  }
  return parsed.data;
}

/** The encoder of a table's model: of the columns that the manifest names. */
function readEncoder(manifest: Manifest, entry: Uint8Array | undefined): EncoderState {
  if (!entry) throw new ZerosumError("model.missing-entry", { entry: "encoder.json" });
  const { state } = openEncoder(decodeJson("encoder.json", entry));
  const got = state.columns.map(({ type }) => type.name);
  const expected = manifest.columns.map(({ name }) => name);
  const fits = got.length === expected.length && got.every((name, i) => name === expected[i]);
  if (!fits) throw new ZerosumError("model.columns", { got, expected });
  return state;
}

/** The weights that the network of the manifest has, in its order. */
function checkWeights(
  manifest: Manifest,
  encoder: EncoderState | null,
  tensors: readonly NamedTensor[],
): NamedTensor[] {
  const layers = layersOf({ manifest, encoder });
  const byName = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  return [...layers.parameters, ...layers.buffers].map(({ name, shape }) => {
    const tensor = byName.get(name);
    if (!tensor || tensor.shape.join() !== shape.join()) {
      const got = tensor ? `[${tensor.shape.join(", ")}]` : null;
      throw new ZerosumError("model.weight", { name, got, expected: `[${shape.join(", ")}]` });
    }
    return tensor;
  });
}
