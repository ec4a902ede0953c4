import { type DecodedColumns, openEncoder } from "../encoder/index.ts";
import type { Runtime } from "../engine/index.ts";
import { ZerosumError } from "../errors.ts";
import type { Model } from "../model/index.ts";
import { fillUniformFine, PURPOSE } from "../random/index.ts";
import { BLOCK, openCandidates } from "./candidates.ts";
import { chooseRows } from "./choose.ts";
import { pointColumns } from "./points.ts";

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
  /** The settled rows of one aligned block, or its points, rows × width: what {@link blocks} decodes. */
  matrix(block: number): Promise<Float32Array>;
  /** Gives the runtime's memory back. */
  release(): Promise<void>;
}

/** Which endless sequence of rows to open. */
export interface GeneratorOptions {
  readonly seed: number;
}

/**
 * Opens a model for generation: row i depends on (model, seed, i) alone, whoever asks for it and however. Where the model
 * is refined, row i is the first accepted one of its candidates (seed, i, attempt 0, 1, …).
 * @example for await (const { columns } of generator.blocks(1_000_000, 2_000_000)) …
 */
export async function openGenerator(model: Model, runtime: Runtime, { seed }: GeneratorOptions): Promise<RowGenerator> {
  const candidates = await openCandidates(model, runtime, seed);
  const { width } = candidates;
  const decode = decoderOf(model);
  const inTurn = turns();
  const stretch = candidates.choosy ? stretchOf(width) : BLOCK;

  return {
    matrix: (block) =>
      inTurn(async () => {
        const rows = new Float32Array(BLOCK * width);
        await chooseRows(candidates, block * BLOCK, rows);
        return rows;
      }),
    release: () => inTurn(() => candidates.release()),
    async *blocks(from, to) {
      if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && to >= from)) {
        throw new ZerosumError("model.rows", { from, to });
      }
      let first = from;
      do {
        const end = Math.min(to, (Math.floor(first / stretch) + 1) * stretch);
        const matrix = new Float32Array((end - first) * width);
        await inTurn(() => chooseRows(candidates, first, matrix));
        const start = first;
        do {
          const rows = Math.min(BLOCK, end - first);
          const part = matrix.subarray((first - start) * width, (first - start + rows) * width);
          yield { first, rows, columns: decode(part, rows, seed, first) };
          first += rows;
        } while (first < end);
      } while (first < to);
    },
  };
}

/** Rows that are chosen together: many, since their last few share batches, but of at most 32 MB. */
const stretchOf = (width: number): number => BLOCK * Math.max(1, Math.min(32, Math.floor(2 ** 23 / (BLOCK * width))));

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
    return encoder.decodeSettled(matrix, rows, uniforms, { seed, first });
  };
}
