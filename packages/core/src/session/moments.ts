import type { EncoderPlan } from "../encoder/index.ts";
import { Program, type Runtime, State } from "../engine/index.ts";
import { input, matmul, type Tensor } from "../graph/index.ts";
import { featureCount } from "../networks/index.ts";
import type { Moments } from "../objectives/index.ts";
import type { RowSource } from "../training/index.ts";

const BATCH = 1024;
/** Moments of more rows than this are no nearer to the truth than a sample's. */
const MOST_ROWS = 262_144;

/** Measures E[h hᵀ] over the rows of a table, h being what D sees of a row. */
export async function measureMoments(
  runtime: Runtime,
  plan: EncoderPlan,
  see: (rows: Tensor) => Tensor,
  source: RowSource,
  rows: number,
): Promise<Moments> {
  const size = plan.width + featureCount(plan);
  const features = see(input("rows", [BATCH, plan.width]));
  const products = matmul(features, features, { transposeA: true });
  const program = await Program.compile(runtime, new State(runtime, {}), { results: { products }, updates: {} });
  const batch = new Float32Array(BATCH * plan.width);
  const total = new Float64Array(size * size);
  const batches = Math.ceil(Math.min(rows, MOST_ROWS) / BATCH);
  for (let i = 0; i < batches; i++) {
    source.fill(batch, 0, i * BATCH);
    const { products: part } = await program.run({ rows: batch });
    for (let j = 0; j < total.length; j++) total[j] += part[j];
  }
  await program.release();
  const matrix = Float32Array.from(total, (value) => value / (batches * BATCH));
  return { size, matrix, weights: weighEntries(plan, matrix, size) };
}

/** Which column each feature tells of, or −1 for the scores, whose moments the hats already hold. */
function columnOfFeatures(plan: EncoderPlan, size: number): Int32Array {
  const names = [...new Set(plan.spans.map(({ column }) => column))];
  const owner = new Int32Array(size).fill(-1);
  let hats = plan.width;
  const knots = (size - plan.width) / Math.max(1, plan.spans.filter(({ kind }) => kind === "continuous").length);
  for (const { kind, column, offset, width } of plan.spans) {
    const index = names.indexOf(column);
    if (kind === "categorical") owner.fill(index, offset, offset + width);
    else {
      owner.fill(index, hats, hats + knots);
      hats += knots;
    }
  }
  return owner;
}

/**
 * w_ij = ((m_i + .002)(m_j + .002))^−½ / columns²: rare values count, but not without bound. Within a column only the
 * diagonal counts, its marginal.
 */
function weighEntries(plan: EncoderPlan, matrix: Float32Array, size: number): Float32Array {
  const owner = columnOfFeatures(plan, size);
  const columns = new Set(plan.spans.map(({ column }) => column)).size;
  const mass = Float64Array.from({ length: size }, (_, i) => matrix[i * size + i] + 0.002);
  return Float32Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    if (owner[i] < 0 || owner[j] < 0 || (owner[i] === owner[j] && i !== j)) return 0;
    return 1 / (Math.sqrt(mass[i] * mass[j]) * columns * columns);
  });
}
