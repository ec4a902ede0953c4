import {
  type Columns,
  type Density,
  type DensityReportData,
  evaluatePoints,
  type GameMetricName,
  isNumeric,
  type MetricResult,
  parseDensity,
  type ReadOptions,
  readTable,
  ZerosumError,
} from "@zerosum/core";
import { openRuntime } from "./engine/choose.ts";
import { readFileBlocks } from "./files.ts";
import { openModel, type TrainedModel } from "./model.ts";

/** Rows that a model makes to be judged. */
const ROWS = 100_000;

/** Which points to judge, and by what. */
export interface DensityRequest {
  /** The known density, such as "ring:modes=8". */
  readonly density: string;
  /** A file with the points, whoever made them; or else a model. */
  readonly synthetic?: string | undefined;
  /** The model that makes them: 100,000 rows. */
  readonly model?: string | TrainedModel | undefined;
  /** How the file is read. */
  readonly read?: ReadOptions;
  /** Which rows are made and drawn (1). */
  readonly seed?: number;
}

/**
 * Judges points against a known density: how near the game is to its end, each figure beside what as many real rows get.
 * @throws ZerosumError for an unknown density, files that cannot be read, and rows of another number of coordinates.
 * @example await evaluateDensity({ model: "ring.zerosum", density: "ring" });
 */
export async function evaluateDensity(request: DensityRequest): Promise<readonly MetricResult<GameMetricName>[]> {
  return (await judgePoints(request)).metrics;
}

/** {@link evaluateDensity}, with the density and the points that were judged: what a report shows. */
export async function judgePoints({
  density: name,
  synthetic,
  model,
  read = {},
  seed = 1,
}: DensityRequest): Promise<Pick<DensityReportData, "density" | "generated" | "metrics">> {
  const density = parseDensity(name);
  const generated =
    synthetic === undefined
      ? await made(density, model as string | TrainedModel, seed)
      : coordinates(density, [await readTable(readFileBlocks(synthetic), { name: synthetic, ...read })]);
  const { runtime } = await openRuntime({ device: "auto", threads: 1 });
  return { density, generated, metrics: await evaluatePoints({ density, generated, seed, runtime }) };
}

async function made(density: Density, source: string | TrainedModel, seed: number): Promise<Float32Array> {
  const generator = typeof source === "string" ? await openModel(source) : source;
  const blocks: Pick<Columns, "columns">[] = [];
  for await (const columns of generator.generate({ rows: ROWS, seed })) blocks.push({ columns });
  return coordinates(density, blocks);
}

/** The numbers of blocks of rows, row by row. */
function coordinates({ dimension }: Density, blocks: readonly Pick<Columns, "columns">[]): Float32Array {
  const parts = blocks.map(({ columns }) => columns.filter(isNumeric).map(({ values }) => values));
  for (const part of parts)
    if (part.length !== dimension)
      throw new ZerosumError("evaluation.dimension", { got: part.length, expected: dimension });
  const rows = parts.reduce((sum, [first]) => sum + first.length, 0);
  if (rows === 0) throw new ZerosumError("evaluation.no-rows", { table: "synthetic" });
  const out = new Float32Array(rows * dimension);
  let at = 0;
  for (const part of parts)
    for (let row = 0; row < part[0].length; row++) for (const values of part) out[at++] = values[row];
  return out;
}
