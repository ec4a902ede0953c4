import { readFileSync } from "node:fs";
import { type EncoderOptions, type EncoderState, fitEncoder, openEncoder } from "../encoder/index.ts";
import { initialize, nameWeights, networkSchema, seenWidth } from "../networks/index.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import { createCritic } from "../refinement/index.ts";
import { readTable } from "../table/index.ts";
import { FORMAT, type Manifest, manifestSchema } from "./manifest.ts";
import { layersOf, type Model } from "./model.ts";

type Generating = Pick<Manifest, "kind" | "generator" | "columns">;

/** A model whose G is as it begins: what these tests are about does not depend on its training. */
function untrained(generating: Generating, encoder: EncoderState | null): Model {
  const manifest: Manifest = {
    format: FORMAT,
    zerosum: "0.1.0",
    ...generating,
    options: { objective: "minimax", clip: null },
    seed: 1,
    steps: 2,
    stopped: "steps",
    data: { name: "example", rows: encoder ? 344 : null },
    fingerprint: { runtime: "onnxruntime-node", device: "cpu", threads: 1, cpu: "any" },
    metrics: { value: -1.3863 },
  };
  const { parameters, buffers } = layersOf({ manifest, encoder });
  const random = new Generator(1, PURPOSE.init);
  const weights = [parameters, buffers].flatMap((specs) => nameWeights(specs, initialize(specs, random)));
  return {
    manifest,
    weights,
    encoder,
    refinement: null,
    history: [
      { step: 1, value: -1.4 },
      { step: 2, value: -1.3863 },
    ],
  };
}

/** G of points in the plane, z uniform, with batch norm's buffers. */
export const pointModel = (scale = [2, 0.5]): Model =>
  untrained(
    {
      kind: "points",
      generator: {
        network: networkSchema.parse({ width: 32, normalization: "batch" }),
        latent: 2,
        latentDistribution: "uniform",
        shift: [0, 0],
        scale,
      },
      columns: ["x", "y"].map((name) => ({ name, kind: "number" })),
    },
    null,
  );

const PENGUINS = new URL("../../../../examples/penguins.csv", import.meta.url);

/** G of a table, by default of the Palmer penguins: numbers, integers, categories and missing cells. */
export async function tableModel(
  options: EncoderOptions = {},
  csv: string | Uint8Array = readFileSync(PENGUINS),
): Promise<Model> {
  const { state } = fitEncoder(await readTable(csv), options);
  return untrained(
    {
      kind: "table",
      generator: {
        network: networkSchema.parse({ kind: "residual", width: 48 }),
        latent: 16,
        latentDistribution: "normal",
      },
      columns: state.columns.map(({ type: { name, kind } }) => ({ name, kind })),
    },
    state,
  );
}

/** The same, refined by a critic and by factors that are as they begin: some rows are taken, some are not. */
export async function refinedModel(options: EncoderOptions = {}): Promise<Model> {
  const model = await tableModel(options);
  const { plan } = openEncoder(model.encoder);
  const network = networkSchema.parse({ width: 24, depth: 1 });
  const random = new Generator(2, PURPOSE.init);
  const numbers = plan.spans.filter(({ kind }) => kind === "continuous");
  const calibration = numbers.map(({ offset }) => ({ offset, from: [-3.6, -0.5, 0.1, 3.6], to: [-3.6, -1, 0.5, 3.6] }));
  const refinement = { bound: 0.7, acceptance: 0.5, loss: 1.38, calibration };
  return {
    ...model,
    manifest: manifestSchema.parse({ ...model.manifest, refinement: { network, temper: 0.9, ...refinement } }),
    refinement: {
      ...refinement,
      critic: { network, parameters: initialize(createCritic(network, plan).parameters, random), temper: 0.9 },
      tilt: Float32Array.from({ length: seenWidth(plan) }, () => 0.3 * random.normal()),
    },
  };
}
