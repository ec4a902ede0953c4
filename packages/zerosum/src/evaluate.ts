import { availableParallelism } from "node:os";
import { basename } from "node:path";
import {
  type Columns,
  type Evaluation,
  type EvaluationOptions,
  type EvaluationProgress,
  type EvaluationTables,
  evaluateTables,
  type ReadOptions,
  readBack,
  readTable,
  schemaLike,
} from "@zerosum/core";
import { openRuntime } from "./engine/choose.ts";
import { readFileBlocks } from "./files.ts";
import { openModel, type TrainedModel } from "./model.ts";

/** A table, or the path of a file with one. */
type TableSource = string | Columns;

/** Which rows to judge, and by what. */
export interface EvaluationRequest {
  /** The rows that the generator learnt from. */
  readonly real: TableSource;
  /** Real rows that it never saw (none): without them much cannot be known. */
  readonly holdout?: TableSource | undefined;
  /** The rows to judge, whoever made them; or else a model. */
  readonly synthetic?: TableSource | undefined;
  /** The model that makes them, as many as there are training rows. */
  readonly model?: string | TrainedModel | undefined;
  /** How the files are read. */
  readonly read?: ReadOptions;
}

/**
 * Judges synthetic rows against real ones: each metric beside its floor (independent columns) and its ceiling (a real
 * holdout), and verdicts on fidelity, use and privacy.
 * @throws ZerosumError for files that cannot be read, and tables that cannot be compared.
 * @example const { verdicts } = await evaluate({ model: "adult.zerosum", real: "adult.csv", holdout: "test.csv" });
 */
export async function evaluate({
  onEvent,
  ...request
}: EvaluationRequest &
  EvaluationOptions & { readonly onEvent?: (event: EvaluationProgress) => void }): Promise<Evaluation> {
  const run = evaluateHere(await loadTables(request), request);
  for (;;) {
    const { done, value } = await run.next();
    if (done) return value;
    onEvent?.(value);
  }
}

/** {@link evaluateTables} by the runtime that this machine has, unless another is given; the figures do not depend on it. */
export async function* evaluateHere(
  tables: EvaluationTables,
  options: EvaluationOptions,
): AsyncGenerator<EvaluationProgress, Evaluation> {
  const { runtime } = await openRuntime({ device: "auto", threads: availableParallelism() });
  return yield* evaluateTables(tables, { runtime, ...options });
}

/** The tables of a request: those that are files are read so that they can be compared with the training rows. */
export async function loadTables({
  real,
  holdout,
  synthetic,
  model,
  read = {},
  seed = 1,
  onFile = () => undefined,
}: EvaluationRequest & {
  readonly seed?: number;
  /** Called with each file before it is read. */
  readonly onFile?: (path: string) => void;
}): Promise<EvaluationTables> {
  const train = await tableOf(real, read);
  const alike: ReadOptions = { ...read, schema: schemaLike(train.columns) };
  return {
    train,
    holdout: holdout === undefined ? null : await tableOf(holdout, alike),
    synthetic: synthetic === undefined ? await made(model as string | TrainedModel) : await tableOf(synthetic, alike),
  };

  async function tableOf(source: TableSource, options: ReadOptions): Promise<Columns> {
    if (typeof source !== "string") return source;
    onFile(source);
    return readTable(readFileBlocks(source), { name: basename(source), ...options });
  }

  /** The rows of the model, as they would stand in a file. */
  async function made(source: string | TrainedModel): Promise<Columns> {
    const generator = typeof source === "string" ? await openModel(source) : source;
    return readBack(generator.generate({ rows: train.rows, seed }), train);
  }
}
