import type { EncoderPlan } from "../encoder/index.ts";
import { Program, type Runtime, State } from "../engine/index.ts";
import { input, matmul, sum, type Tensor } from "../graph/index.ts";
import type { Moments } from "../objectives/index.ts";
import type { RowSource } from "../training/index.ts";
import { featuresOf, LEAST_MASS, type MomentSketch, SCORE, sketchOf } from "./moment-sketch.ts";

/** Numbers that D sees of a batch, at most, and its rows. */
const [MOST_NUMBERS, MOST_BATCH] = [2 ** 22, 1024];
/** Moments of more rows than this are no nearer to the truth than a sample's; a sketch's take longer. */
const [MOST_ROWS, MOST_SKETCHED_ROWS] = [262_144, 65_536];

/** Measures the moments of a table's rows in what D sees of them, or in a sketch of that where it is much. */
export async function measureMoments(
  runtime: Runtime,
  plan: EncoderPlan,
  see: (rows: Tensor) => Tensor,
  source: RowSource,
  rows: number,
): Promise<Moments> {
  const features = featuresOf(plan);
  const sketch = sketchOf(features);
  const size = sketch ? sketch.exact.length + sketch.buckets : features.length;
  const batchRows = Math.min(MOST_BATCH, 2 ** Math.floor(Math.log2(MOST_NUMBERS / features.length)));
  const seen = see(input("rows", [batchRows, plan.width]));
  const h = sketch ? sketch.apply(seen) : seen;
  const program = await Program.compile(runtime, new State(runtime, {}), {
    results: { products: matmul(h, h, { transposeA: true }), ...(sketch && { sums: sum(seen, [0]) }) },
    updates: {},
  });
  const batch = new Float32Array(batchRows * plan.width);
  const products = new Float64Array(size * size);
  const sums = new Float64Array(sketch ? features.length : 0);
  const batches = Math.ceil(Math.min(rows, sketch ? MOST_SKETCHED_ROWS : MOST_ROWS) / batchRows);
  for (let i = 0; i < batches; i++) {
    source.fill(batch, 0, i * batchRows);
    const part = await program.run({ rows: batch });
    addTo(products, part.products);
    if (sketch) addTo(sums, part.sums);
  }
  await program.release();
  const matrix = divided(products, batches * batchRows);
  const columns = new Set(plan.spans.map(({ column }) => column)).size;
  const owners = features.map(({ owner }) => owner);
  if (!sketch) {
    return { size, matrix, weights: weighPairs(matrix, owners, columns), sketch: null, first: null };
  }
  const ownersOfSketch = [...sketch.exact.map((i) => owners[i]), ...new Array<number>(sketch.buckets).fill(BUCKET)];
  return {
    size,
    matrix,
    weights: weighPairs(matrix, ownersOfSketch, columns),
    sketch: sketch.apply,
    first: { means: divided(sums, batches * batchRows), weights: weighRest(features, sketch, columns) },
  };
}

/** Owner of a bucket, which tells of many columns. */
const BUCKET = -2;

function addTo(total: Float64Array, part: Float32Array): void {
  for (let i = 0; i < total.length; i++) total[i] += part[i];
}

function divided(total: Float64Array, by: number): Float32Array {
  const out = new Float32Array(total.length);
  for (let i = 0; i < out.length; i++) out[i] = total[i] / by;
  return out;
}

/**
 * w_ij = ((m_i + .002)(m_j + .002))^−½ / columns²: rare values count, but not without bound. Within a column only the
 * diagonal counts, its marginal. What is in buckets is weighed there already, and its marginals stand apart.
 */
function weighPairs(matrix: Float32Array, owners: readonly number[], columns: number): Float32Array {
  const size = owners.length;
  const weights = new Float32Array(size * size);
  const mass = Float64Array.from(owners, (owner, i) => (owner === BUCKET ? 1 : matrix[i * size + i] + LEAST_MASS));
  for (let i = 0; i < size; i++) {
    if (owners[i] === SCORE) continue;
    for (let j = 0; j < size; j++) {
      const counts = i === j ? owners[i] !== BUCKET : owners[i] !== owners[j] || owners[i] === BUCKET;
      if (counts && owners[j] !== SCORE) weights[i * size + j] = 1 / (Math.sqrt(mass[i] * mass[j]) * columns * columns);
    }
  }
  return weights;
}

/** The weights of the marginals that no entry of the matrix holds. */
const weighRest = (features: ReturnType<typeof featuresOf>, { factors }: MomentSketch, columns: number): Float32Array =>
  Float32Array.from(features, ({ mass }, i) => (factors[i] === 0 ? 0 : 1 / ((mass + LEAST_MASS) * columns * columns)));
