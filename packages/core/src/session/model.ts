import type { Runtime } from "../engine/index.ts";
import { FORMAT, type Manifest, type Model } from "../model/index.ts";
import { createGenerator, nameWeights } from "../networks/index.ts";
import type { Refinement } from "../refinement/index.ts";
import type { TrainingEvent } from "../training/index.ts";
import { conditionWidth } from "./conditional.ts";
import type { TrainingData } from "./data.ts";
import { shapeOf } from "./game.ts";
import { networkOptions } from "./options.ts";
import type { TrainOptions } from "./options-schema.ts";
import type { Outcome } from "./play.ts";

/** What a model is told of its origin. */
export interface Origin {
  /** The source's name, and its rows (null for a known density). */
  readonly name: string;
  readonly rows: number | null;
  readonly columns: readonly { readonly name: string; readonly kind: string }[];
  /** The version of zerosum, and the CPU's features. */
  readonly zerosum: string;
  readonly cpu: string;
}

/** The model that a training left behind: G's average where it kept one, and what made it. */
export function modelOf(
  data: TrainingData,
  options: TrainOptions,
  outcome: Outcome,
  runtime: Pick<Runtime, "version" | "device" | "threads">,
  origin: Origin,
): Model {
  const shape = shapeOf(data);
  const network = networkOptions(options);
  const condition = conditionWidth(options, shape);
  const layers = createGenerator(network, shape)(options.latent + condition);
  const { variables, step } = outcome.generator;
  const parameters = variables["generator.parameters"].data;
  const buffers = variables["generator.buffers"]?.data ?? new Float32Array(0);
  const last = (outcome.history as TrainingEvent[]).filter(({ type }) => type === "progress").at(-1);
  const { type: _, step: __, steps: ___, ...metrics } = (last ?? {}) as Record<string, number>;
  return {
    manifest: {
      format: FORMAT,
      zerosum: origin.zerosum,
      kind: shape.kind,
      generator: {
        network,
        latent: options.latent,
        latentDistribution: options.latentDistribution,
        ...(condition > 0 && { conditional: true }),
        ...(shape.kind === "points" && { shift: [...shape.shift], scale: [...shape.scale] }),
      },
      ...(outcome.refinement && { refinement: summaryOf(outcome.refinement) }),
      columns: origin.columns.map(({ name, kind }) => {
        const withheld = data.kind === "table" ? data.encoder.withheld[name] : undefined;
        return { name, kind, ...(withheld && { withheld }) };
      }),
      options: { ...options },
      seed: options.seed,
      steps: outcome.step,
      ...(step !== outcome.step && { kept: step }),
      stopped: outcome.reason,
      data: { name: origin.name, rows: origin.rows },
      fingerprint: { runtime: runtime.version, device: runtime.device, threads: runtime.threads, cpu: origin.cpu },
      metrics,
    },
    weights: [...nameWeights(layers.parameters, parameters), ...nameWeights(layers.buffers, buffers)],
    encoder: data.kind === "table" ? data.encoder : null,
    refinement: outcome.refinement,
    history: outcome.history,
  };
}

/** What the manifest has of a refinement; the weights stand apart. */
const summaryOf = ({ critic, bound, acceptance, loss, calibration }: Refinement): Manifest["refinement"] => ({
  network: critic.network,
  temper: critic.temper,
  bound,
  acceptance,
  loss,
  calibration: calibration.map(({ offset, from, to }) => ({ offset, from: [...from], to: [...to] })),
});
