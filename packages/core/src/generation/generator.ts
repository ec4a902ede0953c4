import { type DecodedColumns, openEncoder } from "../encoder/index.ts";
import { Program, type Runtime, State } from "../engine/index.ts";
import { ZerosumError } from "../errors.ts";
import { buildGenerator, type Model } from "../model/index.ts";
import { fillGumbel, fillUniformFine, PURPOSE } from "../random/index.ts";
import { fillLatent } from "../training/index.ts";
import { pointColumns } from "./points.ts";

/** Rows that are computed together, always in full: a row's bits then depend on no one's choice of a range. */
export const BLOCK = 2048;

/** Part of the endless sequence of rows of a model and a seed. */
export interface GeneratedBlock {
  /** The address of the first row. */
  readonly first: number;
  readonly rows: number;
  readonly columns: DecodedColumns;
}

/** Makes any rows of the endless sequence that (model, seed) name. */
export interface RowGenerator {
  /** Rows `from` (inclusive) to `to` (exclusive), block by block; no rows are one empty block, which has the columns. */
  blocks(from: number, to: number): AsyncGenerator<GeneratedBlock, void>;
  /** The raw outputs of G for one aligned block, rows × width: what {@link blocks} decodes. */
  matrix(block: number): Promise<Float32Array>;
  /** Gives the runtime's memory back. */
  release(): Promise<void>;
}

/** Which endless sequence of rows to open. */
export interface GeneratorOptions {
  readonly seed: number;
}

/**
 * Opens a model for generation: row i depends on (model, seed, i) alone, whoever asks for it and however.
 * @example for await (const { columns } of generator.blocks(1_000_000, 2_000_000)) …
 */
export async function openGenerator(model: Model, runtime: Runtime, { seed }: GeneratorOptions): Promise<RowGenerator> {
  const { latent, latentDistribution } = model.manifest.generator;
  const { output, gumbelWidth } = buildGenerator(model, BLOCK);
  const width = output.shape[1];
  const program = await Program.compile(runtime, new State(runtime, {}), { results: { rows: output }, updates: {} });
  const feeds = { latent: new Float32Array(BLOCK * latent), gumbel: new Float32Array(BLOCK * gumbelWidth) };
  const decode = decoderOf(model);
  const inTurn = turns();

  /** Computes an aligned block; `use` sees its rows, which the next turn overwrites. */
  const compute = <T>(block: number, use: (matrix: Float32Array) => T): Promise<T> =>
    inTurn(async () => {
      const first = block * BLOCK;
      fillLatent(feeds.latent, latentDistribution, { seed, purpose: PURPOSE.latent }, first, latent);
      if (gumbelWidth > 0) fillGumbel(feeds.gumbel, { seed, purpose: PURPOSE.gumbel }, first, gumbelWidth);
      return use((await program.run(feeds)).rows);
    });

  return {
    matrix: (block) => compute(block, (matrix) => matrix.slice()),
    release: () => inTurn(() => program.release()),
    async *blocks(from, to) {
      if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && to >= from)) {
        throw new ZerosumError("model.rows", { from, to });
      }
      let first = from;
      do {
        const block = Math.floor(first / BLOCK);
        const skip = first - block * BLOCK;
        const rows = Math.min(to - first, BLOCK - skip);
        const columns = await compute(block, (matrix) =>
          decode(matrix.subarray(skip * width, (skip + rows) * width), rows, seed, first),
        );
        yield { first, rows, columns };
        first += rows;
      } while (first < to);
    },
  };
}

/** Runs jobs one after another: two readers of one generator must not fill its noise over each other's. */
function turns(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
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
