import { type EncoderPlan, type EncoderState, openEncoder } from "../encoder/index.ts";
import { ZerosumError } from "../errors.ts";
import type { Shape } from "../graph/index.ts";
import { type Layer, type NamedTensor, seenWidth } from "../networks/index.ts";
import { createCritic, type Refinement } from "../refinement/index.ts";
import { decodeJson, decodeLines, readArchive } from "./archive.ts";
import { FORMAT, type Manifest, manifestSchema } from "./manifest.ts";
import { layersOf, type Model } from "./model.ts";
import { readSafetensors } from "./safetensors.ts";
import { CRITIC_PREFIX, TILT } from "./write.ts";

/**
 * Reads a model file and checks all of it. The ONNX file inside is for others: G is built again from manifest and weights,
 * so that nothing that a file brings along is ever run.
 * @throws ZerosumError for a file that is none, is truncated or altered, is of a newer format, or does not fit together.
 */
export function readModel(bytes: Uint8Array): Model {
  const entries = readArchive(bytes);
  const manifest = readManifest(decodeJson("manifest.json", entries["manifest.json"]));
  const encoder = manifest.kind === "table" ? readEncoder(manifest, entries["encoder.json"]) : null;
  const tensors = new Map(readSafetensors(entries["weights.safetensors"]).map((tensor) => [tensor.name, tensor]));
  return {
    manifest,
    encoder,
    weights: weightsOf(layersOf({ manifest, encoder }), tensors),
    refinement: encoder && readRefinement(manifest, openEncoder(encoder).plan, tensors),
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

/** The weights that a network has, in its order; `prefix` stands before their names in the file. */
function weightsOf(layers: Layer, tensors: ReadonlyMap<string, NamedTensor>, prefix = ""): NamedTensor[] {
  return [...layers.parameters, ...layers.buffers].map(({ name, shape }) => ({
    ...weightOf(`${prefix}${name}`, shape, tensors),
    name,
  }));
}

function weightOf(name: string, shape: Shape, tensors: ReadonlyMap<string, NamedTensor>): NamedTensor {
  const tensor = tensors.get(name);
  if (!tensor || tensor.shape.join() !== shape.join()) {
    const got = tensor ? `[${tensor.shape.join(", ")}]` : null;
    throw new ZerosumError("model.weight", { name, got, expected: `[${shape.join(", ")}]` });
  }
  return tensor;
}

/** How rows are chosen, if they are: the manifest has the numbers, the weights the critic. */
function readRefinement(
  { refinement }: Manifest,
  plan: EncoderPlan,
  tensors: ReadonlyMap<string, NamedTensor>,
): Refinement | null {
  if (!refinement) return null;
  const { network, temper, ...rest } = refinement;
  if (rest.calibration.some(({ offset }) => offset >= plan.width)) {
    throw new ZerosumError("model.manifest", { at: "refinement.calibration" });
  }
  const layers = createCritic(network, plan);
  const parts = weightsOf(layers, tensors, CRITIC_PREFIX);
  return {
    ...rest,
    critic: { network, parameters: joined(parts), temper },
    tilt: weightOf(TILT, [seenWidth(plan)], tensors).data,
  };
}

function joined(parts: readonly NamedTensor[]): Float32Array {
  const flat = new Float32Array(parts.reduce((size, { data }) => size + data.length, 0));
  let at = 0;
  for (const { data } of parts) {
    flat.set(data, at);
    at += data.length;
  }
  return flat;
}
