import { casesOf, type RowRequest } from "../conditions/index.ts";
import type { Runtime } from "../engine/index.ts";
import type { Model } from "../model/index.ts";
import { openCandidates } from "./candidates.ts";
import { type Chosen, chooseRows } from "./choose.ts";
import type { Decoder } from "./decoder.ts";
import { chooseMatching } from "./match.ts";
import { Odds } from "./odds.ts";
import { tellCases } from "./tell.ts";

/** What rows have to meet, and how many candidates that may take. */
export interface RowConditions extends RowRequest {
  /** One in so many candidates has to meet the conditions and be taken, or rows are refused: 10,000 by default. */
  readonly maxCandidates?: number;
}

/** Conditions, and who is told how rare the rows are that meet them. */
export interface ConditionOptions extends RowConditions {
  /** Called once, when it is known how rare the rows that meet the conditions are. */
  readonly onRate?: (rate: ConditionRate) => void;
}

/** How rare the rows are that meet their conditions. */
export interface ConditionRate {
  /** The share of the model's rows that meets them; where they differ from row to row, each as often as the others. */
  readonly share: number;
  /** Candidates for a row, on average: also those that the refinement refuses. */
  readonly candidatesPerRow: number;
  /** How many cases the rows meet in turn: 1 where the same is asked of all of them. */
  readonly cases: number;
}

/** One candidate in so many has to do. */
const MOST_CANDIDATES = 10_000;
/** So many rows tell how rare they are, to about a tenth. */
const ENOUGH = 100;

/** Chooses rows among their candidates. */
interface Chooser {
  readonly width: number;
  /** Whether any candidate is ever refused. */
  readonly choosy: boolean;
  choose(first: number, out: Chosen): Promise<void>;
  release(): Promise<void>;
}

/** Opens a model's rows: the first candidates that are taken, or where there are conditions that meet them and are. */
export async function openChooser(
  model: Model,
  runtime: Runtime,
  decoder: Decoder,
  { seed, maxCandidates = MOST_CANDIDATES, onRate, ...request }: ConditionOptions & { readonly seed: number },
): Promise<Chooser> {
  const columns = decoder
    .decode(new Float32Array(0), 0, new Float32Array(0))
    .map(({ type, missing }) => ({ type, mayMiss: missing !== null }));
  const cases = casesOf(request, columns);
  const odds = cases && new Odds(cases.cases, maxCandidates);
  // A generator that can be told what rows are to meet makes more of them; those that do not are refused all the same.
  const told = cases && tellCases(cases, model, decoder);
  const options = told ? { told: told.map(({ drawer }) => drawer) } : {};
  const candidates = await openCandidates(model, runtime, seed, options);
  const { width, choosy } = candidates;
  if (!(cases && odds)) {
    const choose: Chooser["choose"] = (first, out) => chooseRows(candidates, first, out);
    return { width, choosy, choose, release: () => candidates.release() };
  }
  const proposals = choosy ? await openCandidates(model, runtime, seed, { ...options, judged: false }) : candidates;
  const acceptance = model.refinement?.acceptance ?? 1;
  const toldShare = told ? told.reduce((sum, { share }) => sum + share, 0) / told.length : 1;
  let said = false;
  const sayRate = (enough: number): void => {
    if (said || odds.hits < enough) return;
    said = true;
    onRate?.({
      share: Math.min(1, (toldShare * odds.share) / acceptance),
      candidatesPerRow: 1 / odds.share,
      cases: cases.cases.length,
    });
  };
  const matching = { cases, seed, decoder, proposals, candidates, odds, onOdds: () => sayRate(ENOUGH) };
  return {
    width,
    choosy: true,
    async choose(first, out) {
      await chooseMatching(matching, first, out);
      sayRate(1);
    },
    async release() {
      await candidates.release();
      if (proposals !== candidates) await proposals.release();
    },
  };
}
