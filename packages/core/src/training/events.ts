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
export type StopReason = "steps" | "time" | "aborted" | "diverged";

/** What a training says while it runs. */
export type TrainingEvent =
  | { readonly type: "start"; readonly step: number; readonly steps: number; readonly nodes: number }
  /** After the first few steps: how long the others will take, in seconds, if the machine stays as busy. */
  | { readonly type: "pace"; readonly step: number; readonly steps: number; readonly seconds: number }
  | ({ readonly type: "progress"; readonly step: number; readonly steps: number } & Scalars)
  /** The game is over; which of G's rows to keep is being learnt: how much of it is done, from 0 to 1. */
  | { readonly type: "refine"; readonly step: number; readonly done: number }
  | { readonly type: "stop"; readonly step: number; readonly reason: StopReason };
