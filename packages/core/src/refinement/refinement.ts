import type { EncoderPlan } from "../encoder/index.ts";
import type { Runtime } from "../engine/index.ts";
import { type NetworkOptions, seenWidth } from "../networks/index.ts";
import type { RowSource } from "../training/index.ts";
import { type Calibration, calibrate } from "./calibrate.ts";
import { CRITIC, type SplitRows, trainCritic } from "./critic.ts";
import type { FrozenGenerator } from "./frozen.ts";
import { rake } from "./rake.ts";
import { groupMeans, sparseRows } from "./sparse.ts";

/** What is learnt after the game of how to choose among G's rows: plain data, fixed from then on. */
export interface Refinement {
  /** The critic: its network, its parameters as one flat vector, and how far it is believed. */
  readonly critic: { readonly network: NetworkOptions; readonly parameters: Float32Array; readonly temper: number };
  /** Log factors, one a feature that the critic sees. */
  readonly tilt: Float32Array;
  /** A row is accepted with probability min(1, exp(temper · logit + tilt · features − bound)). */
  readonly bound: number;
  /** The share of rows that is accepted. */
  readonly acceptance: number;
  /** The critic's loss on real rows that it did not learn from, log 4 where it cannot tell: how much was left to refine. */
  readonly loss: number;
  /** What accepted numbers go through, to have the data's marginals. */
  readonly calibration: readonly Calibration[];
}

/** What the refinement is to know of the real rows. */
export interface RealRows extends SplitRows {
  /** All of them, and how many. */
  readonly all: RowSource;
  readonly count: number;
}

/** How to refine. */
export interface RefineOptions {
  /** How much more often than the average row the likeliest may come: the inverse of the share that is accepted. */
  readonly cap: number;
  readonly seed: number;
}

/** Generated rows by which weights are raked: as many for each real one, within bounds. */
const [POOL_PER_ROW, SMALLEST_POOL, LARGEST_POOL] = [8, 65_536, 131_072];
/** The most numbers of a pool, a row having one a span: a pool of a table of thousands of columns has fewer rows. */
const MOST_PLACES = 2 ** 26;
/** Real rows that are looked at together, in numbers. */
const MOST_NUMBERS = 2 ** 22;
/** Real rows whose marginals are aimed at: a sample of this size has them all but exactly. */
const MOST_TARGET_ROWS = 262_144;

/**
 * Learns which of a generator's rows to keep: a critic's density ratio, raked to the marginals of the data, as a
 * probability of acceptance; then a monotone map a number. Yields how much of it is done, from 0 to 1.
 */
export async function* refine(
  runtime: Runtime,
  generator: FrozenGenerator,
  real: RealRows,
  { cap, seed }: RefineOptions,
): AsyncGenerator<number, Refinement> {
  const { plan } = generator;
  const critic = yield* trainCritic(runtime, generator, real, seed);
  const size = poolSize(plan, real.count);
  const pool = sparseRows(plan, size);
  const logits = await critic.judge(size, pool.set);
  const { tilt, bound, accept, acceptance } = rake(pool.groups, targetsOf(plan, real), logits, {
    features: seenWidth(plan),
    cap,
  });
  return {
    critic: { network: CRITIC, parameters: critic.parameters, temper: critic.temper },
    tilt,
    bound,
    acceptance,
    loss: critic.loss,
    calibration: calibrate(pool.scores, accept),
  };
}

function poolSize({ spans }: EncoderPlan, rows: number): number {
  const wished = Math.min(LARGEST_POOL, Math.max(SMALLEST_POOL, POOL_PER_ROW * rows));
  return Math.min(wished, Math.floor(MOST_PLACES / spans.length));
}

/** The means of each group's features over the real rows. */
function targetsOf(plan: EncoderPlan, { all, count }: RealRows): Float64Array[] {
  const rows = Math.min(count, MOST_TARGET_ROWS);
  const size = Math.max(1, Math.min(rows, Math.floor(MOST_NUMBERS / plan.width)));
  const matrix = new Float32Array(size * plan.width);
  let means: Float64Array[] | undefined;
  for (let first = 0; first < rows; first += size) {
    const taken = Math.min(size, rows - first);
    const part = matrix.subarray(0, taken * plan.width);
    all.fill(part, 0, first);
    const some = sparseRows(plan, taken);
    some.set(part, taken, 0);
    const shares = some.groups.map((group) => groupMeans(group, null).map((mean) => (mean * taken) / rows));
    means = means?.map((sofar, g) => sofar.map((mean, k) => mean + shares[g][k])) ?? shares;
  }
  return means ?? [];
}
