import { casesOf, type RowRequest } from "../conditions/index.ts";
import type { DecodedColumns } from "../encoder/index.ts";
import type { Runtime } from "../engine/index.ts";
import { ZerosumError } from "../errors.ts";
import type { Model } from "../model/index.ts";
import { BLOCK, openCandidates } from "./candidates.ts";
import { type Chosen, chooseRows, rowsAtOnce } from "./choose.ts";
import type { Decoder } from "./decoder.ts";
import { type Demand, demandOfCases } from "./demand.ts";
import { type Likeness, likeChooser } from "./like.ts";
import { chooseMatching } from "./match.ts";
import { demandOfSeeds, type SeedDemand } from "./seeds.ts";
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
  /** Called of rows that are like given ones, some at a time, when it is known how they were come by. */
  readonly onLikeness?: (likeness: Likeness) => void;
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
  /** How many rows it is best to choose together. */
  readonly stretch: number;
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
  options: ConditionOptions & { readonly seed: number },
): Promise<Chooser> {
  const { seed, maxCandidates = MOST_CANDIDATES, onRate, onLikeness, ...request } = options;
  const demand = await demandOf(model, runtime, decoder, seed, { ...request, maxCandidates });
  // A generator that can be told what rows are to meet makes more of them; those that do not are refused all the same.
  const told = demand && tellTests(demand.told, model, decoder);
  const telling = told ? { told: told.map(({ drawer }) => drawer) } : {};
  const candidates = await openCandidates(model, runtime, seed, telling);
  const { width, choosy } = candidates;
  const stretch = choosy || demand ? rowsAtOnce(width) : BLOCK;
  if (!demand) {
    const choose: Chooser["choose"] = (first, out) => chooseRows(candidates, first, out);
    return { width, stretch, choose, complete: (columns) => columns, release: () => candidates.release() };
  }
  const proposals = choosy ? await openCandidates(model, runtime, seed, { ...telling, judged: false }) : candidates;
  const opened = new Set([candidates, proposals]);
  const matching = { demand, seed, decoder, proposals, candidates };
  const others = {
    width,
    stretch,
    complete: demand.complete,
    async release() {
      for (const each of opened) await each.release();
    },
  };
  if ("seeds" in demand) {
    const own = told ? await openCandidates(model, runtime, seed) : candidates;
    opened.add(own);
    const toldShare = (row: number): number => told?.[row].share ?? 1;
    const { seeds, columns } = demand;
    const pool = { seed, seeds, columns, decoder, candidates: own };
    return { ...others, stretch: BLOCK, choose: likeChooser({ matching, pool, maxCandidates, toldShare, onLikeness }) };
  }
  const { odds } = demand;
  const acceptance = model.refinement?.acceptance ?? 1;
  const toldShare = told ? told.reduce((sum, { share }) => sum + share, 0) / told.length : 1;
  let said = false;
  const sayRate = (enough: number): void => {
    if (said || odds.hits < enough || (choosy && !odds.isJudged)) return;
    said = true;
    onRate?.({
      share: Math.min(1, (toldShare * odds.share) / acceptance),
      candidatesPerRow: 1 / odds.share,
      cases: demand.told.length,
    });
  };
  return {
    ...others,
    async choose(first, out) {
      await chooseMatching({ ...matching, onOdds: () => sayRate(ENOUGH) }, first, out);
      sayRate(1);
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
): Promise<Demand | SeedDemand | undefined> {
  const columns = decoder
    .decode(new Float32Array(0), 0, new Float32Array(0))
    .map(({ type, missing }) => ({ type, mayMiss: missing !== null }));
  const { like, balance } = request;
  if (like && balance && balance.length > 0) throw new ZerosumError("condition.like-balance", undefined);
  const cases = casesOf(request, columns);
  if (!like) return cases && demandOfCases(cases, maxCandidates);
  const candidates = await openCandidates(model, runtime, seed, { judged: false });
  try {
    const { encoder } = model;
    return await demandOfSeeds({ like, where: cases, columns, encoder, seed, decoder, candidates, maxCandidates });
  } finally {
    await candidates.release();
  }
}
