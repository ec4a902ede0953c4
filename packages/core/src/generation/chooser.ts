import { casesOf, type RowRequest } from "../conditions/index.ts";
import type { DecodedColumns } from "../encoder/index.ts";
import type { Runtime } from "../engine/index.ts";
import { ZerosumError } from "../errors.ts";
import type { Model } from "../model/index.ts";
import { openCandidates } from "./candidates.ts";
import { type Chosen, chooseRows } from "./choose.ts";
import type { Decoder } from "./decoder.ts";
import { type Demand, demandOfCases } from "./demand.ts";
import { chooseMatching } from "./match.ts";
import { demandOfSeeds } from "./seeds.ts";
import { tellTests } from "./tell.ts";

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
  /** How many cases the rows meet in turn: 1 where the same is asked of all of them, null where they are like seed rows. */
  readonly cases: number | null;
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
  /** Writes the cells that are given into decoded rows, of which the first is `first`. */
  complete(columns: DecodedColumns, first: number): DecodedColumns;
  release(): Promise<void>;
}

/** Opens a model's rows: the first candidates that are taken, or where there are conditions that meet them and are. */
export async function openChooser(
  model: Model,
  runtime: Runtime,
  decoder: Decoder,
  { seed, maxCandidates = MOST_CANDIDATES, onRate, ...request }: ConditionOptions & { readonly seed: number },
): Promise<Chooser> {
  const demand = await demandOf(model, runtime, decoder, seed, { ...request, maxCandidates });
  // A generator that can be told what rows are to meet makes more of them; those that do not are refused all the same.
  const told = demand && tellTests(demand.told, model, decoder);
  const options = told ? { told: told.map(({ drawer }) => drawer) } : {};
  const candidates = await openCandidates(model, runtime, seed, options);
  const { width, choosy } = candidates;
  if (!demand) {
    const choose: Chooser["choose"] = (first, out) => chooseRows(candidates, first, out);
    return { width, choosy, choose, complete: (columns) => columns, release: () => candidates.release() };
  }
  const { odds } = demand;
  const proposals = choosy ? await openCandidates(model, runtime, seed, { ...options, judged: false }) : candidates;
  const acceptance = model.refinement?.acceptance ?? 1;
  const toldShare = told ? told.reduce((sum, { share }) => sum + share, 0) / told.length : 1;
  let said = false;
  const sayRate = (enough: number): void => {
    if (said || odds.hits < enough || (choosy && !odds.isJudged)) return;
    said = true;
    onRate?.({
      share: Math.min(1, (toldShare * odds.share) / acceptance),
      candidatesPerRow: 1 / odds.share,
      cases: request.like ? null : demand.told.length,
    });
  };
  // The first seeds to be met are the easy ones: what they take is known at the end.
  const onOdds = (): void => (request.like ? undefined : sayRate(ENOUGH));
  const matching = { demand, seed, decoder, proposals, candidates, onOdds };
  return {
    width,
    choosy: true,
    async choose(first, out) {
      await chooseMatching(matching, first, out);
      sayRate(1);
    },
    complete: demand.complete,
    async release() {
      await candidates.release();
      if (proposals !== candidates) await proposals.release();
    },
  };
}

/** What is asked of the rows; undefined where nothing is. */
async function demandOf(
  model: Model,
  runtime: Runtime,
  decoder: Decoder,
  seed: number,
  { maxCandidates, ...request }: RowRequest & { readonly maxCandidates: number },
): Promise<Demand | undefined> {
  const columns = decoder
    .decode(new Float32Array(0), 0, new Float32Array(0))
    .map(({ type, missing }) => ({ type, mayMiss: missing !== null }));
  const { like, balance } = request;
  if (like && balance && balance.length > 0) throw new ZerosumError("condition.like-balance", undefined);
  const cases = casesOf(request, columns);
  if (!like) return cases && demandOfCases(cases, maxCandidates);
  const candidates = await openCandidates(model, runtime, seed, { judged: false });
  try {
    return await demandOfSeeds({ like, where: cases, columns, seed, decoder, candidates, maxCandidates });
  } finally {
    await candidates.release();
  }
}
