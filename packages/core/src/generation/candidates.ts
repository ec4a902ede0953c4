import { ConditionDrawer, openEncoder, settleRows } from "../encoder/index.ts";
import { Program, type Runtime, State } from "../engine/index.ts";
import { buildGenerator, conditionsOf, type Model } from "../model/index.ts";
import { fillGumbel, fillUniformFine, PURPOSE } from "../random/index.ts";
import { fillLatent } from "../training/index.ts";

/** Rows that are computed together, always in full: a row's bits then depend on no one's choice of a range. */
export const BLOCK = 2048;

/** Which rows' candidates to compute, and which attempt of each: up to {@link BLOCK}. */
export interface Wanted {
  readonly rows: Float64Array;
  readonly attempt: number;
}

/** What G makes for the rows that were asked for, in their order: views that the next call overwrites. */
interface Candidate {
  /** Settled rows of a table, or points: rows × width. */
  readonly rows: Float32Array;
  /** Whether each is taken. */
  readonly taken: (index: number) => boolean;
}

/** Computes candidates of rows: the one of (row, attempt) depends on (model, seed, row, attempt) alone. */
export interface Candidates {
  readonly width: number;
  /** Whether any is ever refused. */
  readonly choosy: boolean;
  /** The candidates of several attempts in one batch: `wanted` have at most {@link BLOCK} rows in all. */
  compute(wanted: readonly Wanted[]): Promise<Candidate>;
  release(): Promise<void>;
}

/** Opens a model's candidates for one sequence of rows; where they are not judged, each counts as taken. */
export async function openCandidates(
  model: Model,
  runtime: Runtime,
  seed: number,
  { judged = true } = {},
): Promise<Candidates> {
  const { latent, latentDistribution } = model.manifest.generator;
  const { output, settled, accept: acceptance, gumbelWidth } = buildGenerator(model, BLOCK);
  const accept = judged ? acceptance : null;
  const definition = { results: { rows: settled ?? output, ...(accept && { accept }) }, updates: {} };
  const program = await Program.compile(runtime, new State(runtime, {}), definition);
  const feeds = { latent: new Float32Array(BLOCK * latent), gumbel: new Float32Array(BLOCK * gumbelWidth) };
  const conditions = conditionsOf(model);
  // By the data's own frequencies: G was trained on rare categories more often, and rows are not to have more of them.
  const drawer = conditions && new ConditionDrawer(conditions);
  const condition = new Float32Array(BLOCK * (conditions?.width ?? 0));
  const plan = model.encoder && openEncoder(model.encoder).plan;
  const decisions = new Float32Array(accept ? BLOCK : 0);

  const fill = ({ rows, attempt }: Wanted, at: number): void => {
    const part = (array: Float32Array, width: number): Float32Array =>
      array.subarray(at * width, (at + rows.length) * width);
    fillLatent(
      part(feeds.latent, latent),
      latentDistribution,
      { seed, purpose: PURPOSE.latent, attempt },
      rows,
      latent,
    );
    if (gumbelWidth > 0) {
      fillGumbel(part(feeds.gumbel, gumbelWidth), { seed, purpose: PURPOSE.gumbel, attempt }, rows, gumbelWidth);
    }
    if (drawer) {
      drawer.fill(part(condition, drawer.plan.width), { seed, purpose: PURPOSE.condition, attempt }, rows);
    }
    if (accept) fillUniformFine(part(decisions, 1), { seed, purpose: PURPOSE.accept, attempt }, rows, 1);
  };

  return {
    width: plan ? plan.spans.length : output.shape[1],
    choosy: accept !== null,
    async compute(wanted) {
      let at = 0;
      for (const each of wanted) {
        fill(each, at);
        at += each.rows.length;
      }
      const { rows: made, accept: probabilities } = await program.run({ ...feeds, ...(drawer && { condition }) });
      const rows = plan && !settled ? settleRows(plan, made, BLOCK) : made;
      return { rows, taken: probabilities ? (index) => decisions[index] < probabilities[index] : () => true };
    },
    release: () => program.release(),
  };
}
