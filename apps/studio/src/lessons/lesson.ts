import type { Facts, Frame, Measures, Place, Scene, Setup } from "../worker/game-messages.ts";

/** What a check reads: how the training stands, and what the lesson's own exercise was answered. */
export interface Seen {
  readonly setup: Setup;
  readonly step: number;
  readonly scene: Scene | null;
  readonly facts: Facts | null;
  readonly frame: Frame | null;
  readonly curve: readonly Measures[];
  readonly answers: Answers;
}

/** What an exercise beside the figure says of itself, by name. */
export type Answers = Readonly<Record<string, number>>;

/** A game to open: set up, and played so far. */
export interface Start {
  readonly setup: Setup;
  readonly place?: Place;
}

/** Something to do, and how the training shows that it was done. */
export interface Task<Id extends string = string> {
  readonly id: Id;
  readonly done: (seen: Seen) => boolean;
  /** The setup with which running is enough; none where there is nothing to set. */
  readonly solution?: Start;
}

/** An exercise beside the figure. */
type Exercise = "sorting" | "sampling" | "banknote" | "formula" | "loss" | "losses";

/** A lesson: the game that it opens, and its tasks in order. */
export interface Lesson {
  readonly id: string;
  /** What it begins with; null where it needs no game. */
  readonly start: Start | null;
  readonly exercise?: Exercise;
  /** Options that can be changed beside the figure, and whether the data can. */
  readonly controls?: readonly string[];
  readonly data?: boolean;
  /** Steps that a button gives to D alone. */
  readonly alone?: number;
  readonly tasks: readonly Task[];
}
