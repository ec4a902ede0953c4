import { cpus } from "node:os";
import {
  type DecodedColumns,
  type Device,
  describeState,
  exportOnnx,
  type Manifest,
  type Model,
  modelOf,
  type Notice,
  type Outcome,
  type RowConditions,
  type Runtime,
  rawModel,
  readModel,
  summarizeType,
  type TrainOptions,
  writeModel,
} from "@zerosum/core";
import type { LoadedData } from "./data.ts";
import { checkWritable, readFileBytes, writeAtomically } from "./files.ts";
import { generateInWorkers } from "./generate.ts";
import type { InspectedColumn } from "./inspect.ts";
import { readSeeds, type Seeds } from "./seeds.ts";
import { VERSION } from "./version.ts";

/** Which rows to generate, of the endless sequence that the model and the seed name: the first ones, or a range. */
export type RowRange = { readonly rows: number } | { readonly from: number; readonly to: number };

/** How to generate: rows of a number, of a range, or as many as there are rows to be like. */
export type GenerateOptions = (RowRange | { readonly like: Seeds }) &
  Omit<RowConditions, "like"> & {
    /** Rows of which some cells are given, as a file or objects: row i has those of row i mod their number. */
    readonly like?: Seeds;
    /** Which sequence (1). */
    readonly seed?: number;
    /** Where to compute (auto). */
    readonly device?: Device | "auto";
    /** Threads (those of the processor, at most 4); the rows do not depend on it. */
    readonly threads?: number;
    /** Whether to take every row of G as it is, where the model is refined (no): faster, and less like the data. */
    readonly raw?: boolean;
    /** Called with what the user should know: how the device was chosen, how rare the rows are that meet conditions, how those like given ones were come by. */
    readonly onNotice?: (notice: Notice) => void;
  };

/** A trained generator: opened from a file, or fresh from a training. */
export class TrainedModel {
  /** What the model is, and how it came to be. */
  readonly manifest: Manifest;
  private readonly model: Model;

  private constructor(model: Model) {
    this.model = model;
    this.manifest = model.manifest;
  }

  /** The model that a training left behind. */
  static of(
    { data, name, rows, columns, kind }: LoadedData,
    options: TrainOptions,
    outcome: Outcome,
    runtime: Runtime,
  ): TrainedModel {
    // Points drop whatever columns are not their coordinates; a table leaves free text out.
    const kept =
      kind === "points" ? columns.filter((c) => data.kind !== "matrix" || data.names.includes(c.name)) : columns;
    const written = kept.filter((column) => column.kind !== "text");
    const origin = { name, rows, columns: written, zerosum: VERSION, cpu: cpus()[0]?.model ?? process.arch };
    return new TrainedModel(modelOf(data, options, outcome, runtime, origin));
  }

  /** The model of a file's bytes; throws a ZerosumError where they are none. */
  static read(bytes: Uint8Array): TrainedModel {
    return new TrainedModel(readModel(bytes));
  }

  /** Why the training ended, and after which step. */
  get stopped(): { readonly step: number; readonly reason: Manifest["stopped"] } {
    return { step: this.manifest.steps, reason: this.manifest.stopped };
  }

  /** The progress events of its training. */
  get history(): readonly object[] {
    return this.model.history;
  }

  /** The fewest rows of a category of a table that the model knows, and of a piece of a number's quantile function. */
  get floor(): { readonly rareRows: number; readonly knotRows: number } | null {
    return this.model.encoder?.floor ?? null;
  }

  /** Its columns: what they are like, and how they are learnt. Of points they are numbers as they come. */
  get columns(): readonly InspectedColumn[] {
    const { encoder, manifest } = this.model;
    if (encoder) {
      const { columns, withheld } = encoder;
      return columns.map((state) => ({
        ...summarizeType(state.type),
        learning: describeState(state, withheld[state.type.name]),
      }));
    }
    return manifest.columns.map(({ name }) => ({ name, kind: "number", learning: { as: "number", width: 1 } }));
  }

  /** The model's file, as bytes. */
  bytes(): Uint8Array {
    return writeModel(this.model);
  }

  /** Writes the model's file, whole or not at all; an existing one stays unless `force` is set. */
  async save(path: string, { force = false }: { force?: boolean } = {}): Promise<void> {
    await checkWritable(path, { force });
    await writeAtomically(path, [this.bytes()]);
  }

  /** G as an ONNX file, for any runtime; raw: without the refinement. */
  exportOnnx({ raw = false }: { raw?: boolean } = {}): Uint8Array {
    return exportOnnx(raw ? rawModel(this.model) : this.model);
  }

  /**
   * Generates rows in threads of their own, a block at a time: memory stays constant however many are asked for. Row i
   * depends on (model, seed, i) alone.
   * @example for await (const columns of model.generate({ rows: 1000 })) process.stdout.write([...formatCsv(columns)].join(""));
   */
  async *generate(options: GenerateOptions): AsyncGenerator<DecodedColumns, void> {
    const { seed = 1, device = "auto", threads = null, raw = false, where, balance, maxCandidates, onNotice } = options;
    const like = options.like === undefined ? undefined : await readSeeds(options.like);
    const conditions = {
      ...(like && { like }),
      ...(where && { where }),
      ...(balance && { balance }),
      ...(maxCandidates !== undefined && { maxCandidates }),
    };
    const [from, to] =
      "from" in options ? [options.from, options.to] : [0, "rows" in options ? options.rows : (like?.rows ?? 0)];
    const model = raw ? rawModel(this.model) : this.model;
    // Rows that are like given ones are chosen block by block.
    const together = !like && (model.refinement !== null || where !== undefined || balance !== undefined);
    yield* generateInWorkers(
      { model: writeModel(model), from, to, seed, conditions, device, threads, together },
      onNotice,
    );
  }
}

/**
 * Opens a model file.
 * @throws ZerosumError for a file that is missing, no model, truncated, altered, or of a newer format.
 * @example const model = await openModel("customers.zerosum");
 */
export async function openModel(path: string): Promise<TrainedModel> {
  return TrainedModel.read(await readFileBytes(path));
}
