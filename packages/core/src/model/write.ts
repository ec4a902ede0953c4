import { openEncoder } from "../encoder/index.ts";
import { type NamedTensor, nameWeights } from "../networks/index.ts";
import { createCritic } from "../refinement/index.ts";
import { encodeJson, encodeLines, writeArchive } from "./archive.ts";
import { exportOnnx } from "./export.ts";
import type { Model } from "./model.ts";
import { writeSafetensors } from "./safetensors.ts";

/** Under which names the refinement's weights stand in the file. */
export const [CRITIC_PREFIX, TILT] = ["refinement.critic.", "refinement.tilt"];

/** G's weights, and after them the critic's, if there is one. */
function weightsOf({ weights, refinement, encoder }: Model): NamedTensor[] {
  if (!(refinement && encoder)) return [...weights];
  const { critic, tilt } = refinement;
  const layers = createCritic(critic.network, openEncoder(encoder).plan);
  const critics = nameWeights(layers.parameters, critic.parameters);
  return [
    ...weights,
    ...critics.map((tensor) => ({ ...tensor, name: `${CRITIC_PREFIX}${tensor.name}` })),
    { name: TILT, shape: [tilt.length], data: tilt },
  ];
}

/** The bytes of a model file; the same model gives the same bytes. */
export function writeModel(model: Model): Uint8Array {
  return writeArchive({
    "manifest.json": encodeJson(model.manifest),
    "generator.onnx": exportOnnx(model),
    "weights.safetensors": writeSafetensors(weightsOf(model)),
    ...(model.encoder && { "encoder.json": encodeJson(model.encoder) }),
    "history.jsonl": encodeLines(model.history),
  });
}
