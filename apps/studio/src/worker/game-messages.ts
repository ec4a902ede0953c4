import type { PlayerName, Scalars, TrainOptionsInput } from "@zerosum/core";

/** A text in both languages: what the core says travels so, since the page does not carry its catalogue. */
export interface Said {
  readonly en: string;
  readonly ko: string;
}

/** What is learnt: a known density by its short form (`ring:modes=8`), or rows of one's own, whose hash an address can name. */
export type GameData =
  | { readonly kind: "density"; readonly text: string }
  | {
      readonly kind: "rows";
      readonly name: string;
      readonly columns: readonly string[];
      readonly hash: string;
      /** Rows × columns; null where an address names rows that are not here yet. */
      readonly rows: Float32Array | null;
    };

/** A place in a game: after so many iterations, and parts of the next. */
export interface Place {
  readonly step: number;
  readonly part: number;
}

/** Something that was done to a game while it went on, and at which moment: it is part of what the game is. */
export type Edit = Place &
  (
    | { readonly kind: "set"; readonly options: TrainOptionsInput }
    | { readonly kind: "extra"; readonly player: PlayerName; readonly times: number }
  );

/** All that decides a game. */
export interface Setup {
  readonly data: GameData;
  readonly options: TrainOptionsInput;
  readonly edits: readonly Edit[];
}

/** The lines of Algorithm 1 that do something. */
export type Phase = "noise" | "examples" | "ascend" | "fresh-noise" | "descend";

/** What the page asks of a game's worker. */
export type GameRequest =
  /** Opens a game, plays it to part `part` after step `until` if given, or goes on with what a closed page left behind. */
  | {
      readonly type: "open";
      readonly setup: Setup;
      readonly until?: number;
      readonly part?: number;
      readonly saved?: SavedGame;
    }
  | { readonly type: "run"; readonly until?: number }
  | { readonly type: "slow" }
  | { readonly type: "pause" }
  | { readonly type: "iterate" }
  /** A part of the iteration if it is that player's turn, else a step out of turn; several are all out of turn. */
  | { readonly type: "step"; readonly player: PlayerName; readonly times?: number }
  | { readonly type: "edit"; readonly options: TrainOptionsInput }
  /** Goes to the kept moment at or before a step. */
  | { readonly type: "seek"; readonly step: number }
  /** Milliseconds that a line of Algorithm 1 takes in slow motion. */
  | { readonly type: "pace"; readonly milliseconds: number }
  /** Whether figures show G as it is sampled from, its moving average. */
  | { readonly type: "average"; readonly on: boolean }
  /** Tells that the last frame was drawn. */
  | { readonly type: "drawn" }
  /** Asks for all that it takes to go on later. */
  | { readonly type: "save" };

/** A game that can be gone on with after the page was closed. */
export interface SavedGame {
  readonly setup: Setup;
  /** How many of the edits have been done. */
  readonly done: number;
  readonly step: number;
  readonly part: number;
  readonly extra: number;
  readonly variables: Readonly<Record<string, { readonly shape: readonly number[]; readonly data: Float32Array }>>;
  readonly curve: readonly Measures[];
}

/** An option as a control shows it. */
export interface OptionSpec {
  readonly name: string;
  readonly help: Said;
  readonly type: "number" | "integer" | "choice" | "boolean" | "numbers";
  readonly choices?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Whether the least value itself is not allowed. */
  readonly above?: boolean;
  /** What it is where nothing is said, of a density's options. */
  readonly initial?: number | string | readonly number[];
  /** Whether a game begins anew with it. */
  readonly restarts?: boolean;
}

/** A family of densities as a control shows it. */
interface FamilySpec {
  readonly name: string;
  readonly dimension: 1 | 2;
  readonly summary: Said;
  readonly options: readonly OptionSpec[];
}

/** What controls are made from: it follows from the core's schemas. */
export interface Catalogue {
  readonly options: readonly OptionSpec[];
  readonly families: readonly FamilySpec[];
}

/** What the figures draw that stays the same throughout a game. */
export interface Scene {
  readonly dimension: 1 | 2;
  readonly columns: readonly string[];
  /** An interval of each axis. */
  readonly window: readonly (readonly [number, number])[];
  /** Bins of an axis of all grids; a grid of the plane has x running fastest, from below. */
  readonly bins: number;
  /** p_data at the middle of each bin; of the plane smoothed as p_g is. */
  readonly pData: Float32Array;
  /** Some real rows, of the plane. */
  readonly real: Float32Array;
  readonly modes: number | null;
  /** JSD of as many real rows as G is measured by: what a perfect G gets. */
  readonly floor: number;
  /** The z whose images are drawn, [count × latent]; of the line in rising order. */
  readonly marks: Float32Array;
  /** Cells of an axis of the warped grid of z, of the plane where z has one or two numbers; else 0. */
  readonly mesh: number;
  /** Where the lines of that grid stand, of each number of z: even by quantiles. */
  readonly meshAt: Float32Array;
}

/** What is settled of a game. */
export interface Facts {
  /** Every option with its value. */
  readonly options: Readonly<Record<string, number | string | boolean | null>>;
  readonly parameters: Readonly<Record<PlayerName, number>>;
  readonly nodes: number;
  readonly engine: string;
  /** The objective's losses at the equilibrium. */
  readonly fixedPoint: Readonly<Record<PlayerName, number>>;
}

/** How the game stands at a step, measured at fixed steps: points of the curves. */
export interface Measures extends Scalars {
  readonly step: number;
  /** JSD(p_data‖p_g) in nats. */
  readonly jsd: number;
  /** Modes found, and the share of rows near one; null where there are none. */
  readonly modes: number | null;
  readonly quality: number | null;
}

/** What the figures draw of one moment. */
export interface Frame {
  readonly step: number;
  readonly part: number;
  /** p_g on the scene's bins, D at their middles, and D* = p_data/(p_data + p_g). */
  readonly pGenerator: Float32Array;
  readonly judge: Float32Array;
  readonly best: Float32Array;
  /** G(z) of the scene's marks. */
  readonly images: Float32Array;
  /** Of the plane: generated rows, and where G's step would push the first of them. */
  readonly generated: Float32Array;
  readonly pull: Float32Array;
  /** Of the plane: the corners of the warped grid of z, (mesh + 1)² × 2, or those of a curve of z. */
  readonly mesh: Float32Array;
}

/** Which line of Algorithm 1 is under way, and what it works with. */
export interface PhaseEvent {
  readonly type: "phase";
  readonly phase: Phase;
  /** Of the k steps of D, which. */
  readonly index: number;
  /** Of the minibatch, some: z, G(z) and x, as far as they are drawn. */
  readonly latent: Float32Array | null;
  readonly fake: Float32Array | null;
  readonly real: Float32Array | null;
}

/** What a game's worker says. */
export type GameEvent =
  | ({ readonly type: "catalogue" } & Catalogue)
  | { readonly type: "scene"; readonly scene: Scene }
  | { readonly type: "facts"; readonly facts: Facts }
  | { readonly type: "frame"; readonly frame: Frame }
  | { readonly type: "measures"; readonly measures: readonly Measures[] }
  /** The curve ends at this step: what came after is forgotten. */
  | { readonly type: "cut"; readonly step: number }
  | PhaseEvent
  | {
      readonly type: "status";
      readonly mode: "paused" | "running" | "slow";
      readonly step: number;
      readonly part: number;
      readonly isOver: boolean;
      /** What decides the game beside its data: everything that was done in it so far. */
      readonly options: TrainOptionsInput;
      readonly edits: readonly Edit[];
      /** Iterations a second, while it runs. */
      readonly rate: number | null;
      /** Steps that can be gone back to. */
      readonly kept: readonly number[];
    }
  | { readonly type: "saved"; readonly saved: SavedGame }
  /** A loss was no longer finite: the game went back to the last good moment. */
  | { readonly type: "diverged"; readonly step: number }
  | { readonly type: "error"; readonly message: Said };
