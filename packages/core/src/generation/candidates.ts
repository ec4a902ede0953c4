import { ConditionDrawer, openEncoder, settleRows } from "../encoder/index.ts";
import { Program, type Runtime, State } from "../engine/index.ts";
import { buildGenerator, conditionsOf, type Model } from "../model/index.ts";
import { fillGumbel, fillUniformFine, PURPOSE, type Stream } from "../random/index.ts";
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

/** What candidates are to be like. */
export interface CandidateOptions {
  /** Whether the refinement judges them; where it does not, each counts as taken (true). */
  readonly judged?: boolean;
  /** Of a model trained by sampling, what G is told: row i by the drawer i mod their number (the data's frequencies). */
  readonly told?: readonly ConditionDrawer[];
}

/** Opens a model's candidates for one sequence of rows. */
export async function openCandidates(
  model: Model,
  runtime: Runtime,
  seed: number,
  { judged = true, told }: CandidateOptions = {},
): Promise<Candidates> {
  const { latent, latentDistribution } = model.manifest.generator;
  const { output, settled, accept: acceptance, gumbelWidth } = buildGenerator(model, BLOCK);
  const accept = judged ? acceptance : null;
  const definition = { results: { rows: settled ?? output, ...(accept && { accept }) }, updates: {} };
  const program = await Program.compile(runtime, new State(runtime, {}), definition);
  const feeds = { latent: new Float32Array(BLOCK * latent), gumbel: new Float32Array(BLOCK * gumbelWidth) };
  const conditions = conditionsOf(model);
  // By the data's own frequencies: G was trained on rare categories more often, and rows are not to have more of them.
  const drawers = conditions && (told ?? [new ConditionDrawer(conditions)]);
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
    if (drawers) {
      const own = part(condition, drawers[0].plan.width);
      tell(drawers, own, { seed, purpose: PURPOSE.condition, attempt }, rows);
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
      const { rows: made, accept: probabilities } = await program.run({ ...feeds, ...(drawers && { condition }) });
      const rows = plan && !settled ? settleRows(plan, made, BLOCK) : made;
      return { rows, taken: probabilities ? (index) => decisions[index] < probabilities[index] : () => true };
    },
    release: () => program.release(),
  };
}

/** Writes what each row is told, by the drawer that is its own. */
function tell(drawers: readonly ConditionDrawer[], out: Float32Array, stream: Stream, rows: Float64Array): void {
  if (drawers.length === 1) {
    drawers[0].fill(out, stream, rows);
    return;
  }
  const { width } = drawers[0].plan;
  rows.forEach((row, i) => {
    const own = out.subarray(i * width, (i + 1) * width);
    drawers[row % drawers.length].fill(own, stream, rows.subarray(i, i + 1));
  });
}
