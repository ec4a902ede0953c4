/** The scalars of one step, as figures and curves show them. */
export interface Scalars {
  /** V(D,G) of the step's batch. */
  readonly value: number;
  readonly discriminatorLoss: number;
  readonly generatorLoss: number;
  /** Mean D(x) and mean D(G(z)). */
  readonly realScore: number;
  readonly fakeScore: number;
}

/** Why a training ended. */
export const STOP_REASONS = ["steps", "time", "patience", "aborted", "diverged"] as const;
/** One of {@link STOP_REASONS}. */
export type StopReason = (typeof STOP_REASONS)[number];

/** What becomes of a game: it is too early to say; G gains; not any more; G is not to be told any more; it loses modes. */
export type Trend = "early" | "improving" | "level" | "chance" | "collapsing";

/** How near G is to the data while it learns, as far as some rows of both tell. */
export interface Estimate {
  /** The AUC of trees that tell rows which they have not seen: ½ where they cannot. And its standard error. */
  readonly auc: number;
  readonly standardError: number;
  /** The mean distance of the marginals, from 0 to 1. */
  readonly columns: number;
  /** Of the modes of a density, or the frequent categories of a table, how many G makes; null where there are none. */
  readonly modes: { readonly found: number; readonly of: number } | null;
}

/** What a training says while it runs. */
export type TrainingEvent =
  | { readonly type: "start"; readonly step: number; readonly steps: number; readonly nodes: number }
  /** After the first few steps: how long the others will take, in seconds, if the machine stays as busy. */
  | { readonly type: "pace"; readonly step: number; readonly steps: number; readonly seconds: number }
  | ({ readonly type: "progress"; readonly step: number; readonly steps: number } & Scalars)
  /** How near G is, at fixed steps, and what becomes of it. */
  | ({ readonly type: "estimate"; readonly step: number; readonly steps: number; readonly trend: Trend } & Estimate)
  /** The game is over; which of G's rows to keep is being learnt: how much of it is done, from 0 to 1. */
  | { readonly type: "refine"; readonly step: number; readonly done: number }
  | { readonly type: "stop"; readonly step: number; readonly reason: StopReason };
