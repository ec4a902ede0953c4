import { type DecodedColumns, openEncoder } from "../encoder/index.ts";
import { Program, type Runtime, State } from "../engine/index.ts";
import { ZerosumError } from "../errors.ts";
import { sizeOf } from "../graph/index.ts";
import { buildGenerator, type Model } from "../model/index.ts";
import { fillGumbel, fillUniformFine, PURPOSE, type Purpose } from "../random/index.ts";
import { fillLatent } from "../training/index.ts";
import { pointColumns } from "./points.ts";

/** Rows that are computed together, always in full: a row's bits then depend on no one's choice of a range. */
const BLOCK = 2048;

/** Part of the endless sequence of rows of a model and a seed. */
export interface GeneratedBlock {
  /** The address of the first row. */
  readonly first: number;
  readonly rows: number;
  readonly columns: DecodedColumns;
}

/** Makes any rows of the endless sequence that (model, seed) name. */
export interface RowGenerator {
  /** Rows `from` (inclusive) to `to` (exclusive), block by block. */
  blocks(from: number, to: number): AsyncGenerator<GeneratedBlock, void>;
  /** The raw outputs of G for one aligned block, rows × width: what {@link blocks} decodes. */
  matrix(block: number): Promise<Float32Array>;
}

/** Opens a model for generation: the noise of row i depends on (seed, i) alone. */
export async function openGenerator(model: Model, runtime: Runtime, { seed }: { seed: number }): Promise<RowGenerator> {
  const { latent, latentDistribution } = model.manifest.generator;
  const { output, noise } = buildGenerator(model, BLOCK);
  const program = await Program.compile(runtime, new State(runtime, {}), { results: { rows: output }, updates: {} });
  const feeds: Record<string, Float32Array> = { latent: new Float32Array(BLOCK * latent) };
  for (const { name, shape } of noise) feeds[name] = new Float32Array(sizeOf(shape));
  const decode = decoderOf(model);
  const stream = (purpose: Purpose, attempt = 0) => ({ seed, purpose, attempt });

  async function matrix(block: number): Promise<Float32Array> {
    const first = block * BLOCK;
    fillLatent(feeds.latent, latentDistribution, stream(PURPOSE.latent), first, latent);
    noise.forEach(({ name }, i) => {
      fillGumbel(feeds[name], stream(PURPOSE.gumbel, i), first, feeds[name].length / BLOCK);
    });
    return (await program.run(feeds)).rows;
  }

  return {
    matrix,
    async *blocks(from, to) {
      if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && to >= from)) {
        throw new ZerosumError("model.rows", { from, to });
      }
      const width = output.shape[1];
      for (let first = from; first < to; ) {
        const block = Math.floor(first / BLOCK);
        const end = Math.min(to, (block + 1) * BLOCK);
        const rows = end - first;
        const skip = first - block * BLOCK;
        const all = await matrix(block);
        yield { first, rows, columns: decode(all.subarray(skip * width, (skip + rows) * width), rows, seed, first) };
        first = end;
      }
    },
  };
}

type Decode = (matrix: Float32Array, rows: number, seed: number, first: number) => DecodedColumns;

/** Turns rows of numbers into columns: by the encoder of a table, or as the coordinates they are. */
function decoderOf(model: Model): Decode {
  if (!model.encoder) return (matrix, rows) => pointColumns(model.manifest.columns, matrix, rows);
  const encoder = openEncoder(model.encoder);
  const draws = encoder.decodeUniformsPerRow;
  return (matrix, rows, seed, first) => {
    const uniforms = new Float32Array(rows * draws);
    if (draws > 0) fillUniformFine(uniforms, { seed, purpose: PURPOSE.decoding }, first, draws);
    return encoder.decode(matrix, rows, uniforms);
  };
}
