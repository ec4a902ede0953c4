import type { DecodedColumns } from "../encoder/index.ts";
import type { Runtime } from "../engine/index.ts";
import { ZerosumError } from "../errors.ts";
import type { Model } from "../model/index.ts";
import { BLOCK } from "./candidates.ts";
import { drawsOf, roomFor } from "./choose.ts";
import { type ConditionOptions, openChooser } from "./chooser.ts";
import { openDecoder } from "./decoder.ts";

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

/** Which endless sequence of rows to open, and what its rows have to meet. */
export interface GeneratorOptions extends ConditionOptions {
  readonly seed: number;
}

/**
 * Opens a model for generation: row i depends on (model, seed, i) alone, whoever asks for it and however. Where the model
 * is refined, row i is the first accepted one of its candidates (seed, i, attempt 0, 1, …); where there are conditions,
 * the first one that meets them as well; where rows are given, one that has their cells, or the nearest.
 * @example for await (const { columns } of generator.blocks(1_000_000, 2_000_000)) …
 * @throws ZerosumError `condition.*` where no row can meet the conditions
 */
export async function openGenerator(model: Model, runtime: Runtime, options: GeneratorOptions): Promise<RowGenerator> {
  const { seed } = options;
  const decoder = openDecoder(model);
  const chooser = await openChooser(model, runtime, decoder, options);
  const { width, stretch } = chooser;
  const inTurn = turns();

  return {
    matrix: (block) =>
      inTurn(async () => {
        const out = roomFor(BLOCK, width);
        await chooser.choose(block * BLOCK, out);
        return out.rows;
      }),
    release: () => inTurn(() => chooser.release()),
    async *blocks(from, to) {
      if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && to >= from)) {
        throw new ZerosumError("model.rows", { from, to });
      }
      let first = from;
      do {
        const end = Math.min(to, (Math.floor(first / stretch) + 1) * stretch);
        const out = roomFor(end - first, width);
        await inTurn(() => chooser.choose(first, out));
        const start = first;
        do {
          const rows = Math.min(BLOCK, end - first);
          const at = first - start;
          const uniforms = drawsOf(seed, out, at, rows, decoder.draws);
          const columns = decoder.decode(out.rows.subarray(at * width, (at + rows) * width), rows, uniforms, {
            seed,
            first,
          });
          yield { first, rows, columns: chooser.complete(columns, first) };
          first += rows;
        } while (first < end);
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
