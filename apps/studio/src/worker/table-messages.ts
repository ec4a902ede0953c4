import type {
  Format,
  KindName,
  ReadOptions,
  StopReason,
  TableSchema,
  TrainOptions,
  TrainOptionsInput,
} from "@zerosum/core";
import type { OptionSpec, Said } from "./game-messages.ts";

/** How a file is read where a guess was wrong. */
export type Reading = Pick<ReadOptions, "encoding" | "delimiter" | "header" | "decimal"> & {
  /** Rows that are taken of a longer file. */
  readonly most?: number;
};

/** What is to be trained. */
export interface TrainingWish {
  readonly options: TrainOptionsInput;
  /** Whether a fifth of the rows is kept apart, for the evaluation. */
  readonly holdout: boolean;
}

/** Which rows are wanted, and as what. */
export interface RowsWish {
  readonly rows: number;
  readonly seed: number;
  /** Conditions as the command line writes them. */
  readonly where: readonly string[];
  readonly format: Format;
  /** Whether CSV and TSV begin with a byte order mark. */
  readonly bom: boolean;
}

/** What the page asks of the worker of tables; one thing after another, but for those that end what is under way. */
export type TableRequest =
  /** Reads a table, or opens a model. */
  | { readonly type: "open"; readonly file: File; readonly reading?: Reading }
  /** Reads columns as other kinds. */
  | { readonly type: "kinds"; readonly schema: TableSchema }
  /** Says what a training would be, and trains nothing. */
  | { readonly type: "settle"; readonly wish: TrainingWish }
  | { readonly type: "train"; readonly wish: TrainingWish }
  /** Goes on with the training that a closed page left behind. */
  | { readonly type: "resume" }
  | { readonly type: "discard" }
  | { readonly type: "generate"; readonly wish: RowsWish }
  /** Judges the model's rows: against a file of real ones where it did not learn here. */
  | { readonly type: "evaluate"; readonly target: string | null; readonly real?: File }
  | { readonly type: "save" }
  /** Ends the training after the step under way and keeps what was learnt; gives up making or judging rows. */
  | { readonly type: "stop" };

/** What a column holds, as it is drawn: bars over a range, shares of the commonest values, some keys, or nothing. */
export type Distribution =
  | { readonly kind: "range"; readonly counts: readonly number[]; readonly from: string; readonly to: string }
  | {
      readonly kind: "values";
      readonly values: readonly { readonly text: string; readonly share: number }[];
      readonly distinct: number;
    }
  | { readonly kind: "examples"; readonly texts: readonly string[] };

/** A column of a table, and what a training does with it. */
export interface ColumnView {
  readonly name: string;
  readonly kind: KindName;
  /** The share of cells that are missing. */
  readonly missing: number;
  readonly distribution: Distribution;
  readonly learning: Said;
  /** Of dates and times: how they are written. */
  readonly format?: string;
  /** Of ordered columns: from the lowest to the highest. Of categories: those that there are. */
  readonly values?: readonly string[];
}

/** A table that was read. */
export interface TableView {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly ColumnView[];
  /** How it was read, in words and as it can be changed. */
  readonly source: Said;
  readonly reading: { readonly [Name in keyof Omit<Reading, "most">]-?: Reading[Name] | null };
  /** Rows that were taken at most. */
  readonly most: number;
  readonly notices: readonly Said[];
  /** The first rows, as they stand in the file. */
  readonly first: readonly (readonly string[])[];
}

/** A training as it is settled, before it starts. */
export interface Settled {
  readonly options: TrainOptions;
  /** How long it will take, roughly; null where it cannot be said. */
  readonly seconds: number | null;
  /** Whether that is still being measured. */
  readonly measuring: boolean;
}

/** A model that rows can be made with. */
export interface ModelView {
  readonly name: string;
  readonly kind: "table" | "points";
  readonly columns: readonly { readonly name: string; readonly kind: string; readonly values: readonly string[] }[];
  readonly steps: number;
  readonly reason: StopReason;
  /** Rows it learnt from; null for a known density. */
  readonly rows: number | null;
  /** Rows that were kept apart. */
  readonly holdout: number;
  /** The step whose G is kept, where it was not the last. */
  readonly kept: number | null;
  readonly refined: boolean;
  /** Whether it came from a file, so that the real rows are not here. */
  readonly opened: boolean;
  /** The first generated rows, as they would stand in a file. */
  readonly first: readonly (readonly string[])[];
}

/** A training that a closed page left behind. */
export interface Left {
  readonly name: string;
  readonly step: number;
  readonly steps: number;
}

/** What an error is about: where the page shows it, and what it offers. */
export type Trouble = "file" | "kinds" | "options" | "training" | "rows" | "report" | "model";

/** What the worker of tables says. */
export type TableEvent =
  /** Comes first: what controls are made from, the style of its pictures, and what was left behind. */
  | {
      readonly type: "hello";
      readonly options: readonly OptionSpec[];
      readonly style: string;
      readonly left: Left | null;
    }
  | { readonly type: "reading"; readonly done: number }
  | { readonly type: "table"; readonly table: TableView }
  | ({ readonly type: "settled" } & Settled)
  | { readonly type: "encoding" }
  /** The game begins, at a step. */
  | {
      readonly type: "training";
      readonly name: string;
      readonly step: number;
      readonly steps: number;
      readonly engine: string;
      readonly notice: Notable | null;
    }
  | {
      readonly type: "progress";
      readonly step: number;
      readonly steps: number;
      /** What is left, in seconds; null before it is known. */
      readonly seconds: number | null;
      readonly value: number;
      readonly realScore: number;
      readonly fakeScore: number;
    }
  | { readonly type: "estimate"; readonly step: number; readonly auc: number; readonly said: Said }
  /** Rows of G beside real ones, as markup. */
  | { readonly type: "pictures"; readonly step: number; readonly html: Said }
  /** Whether a closed page could go on from this step. */
  | { readonly type: "kept"; readonly step: number; readonly kept: boolean }
  | { readonly type: "refining"; readonly done: number }
  | { readonly type: "model"; readonly model: ModelView; readonly notices: readonly Said[] }
  | { readonly type: "making"; readonly done: number }
  | { readonly type: "made"; readonly blob: Blob; readonly name: string; readonly rows: number }
  | { readonly type: "notice"; readonly said: Said }
  | { readonly type: "judging"; readonly done: number }
  | { readonly type: "report"; readonly html: Said; readonly name: string }
  | { readonly type: "saved"; readonly blob: Blob; readonly name: string }
  /** Something was stopped before its end. */
  | { readonly type: "stopped" }
  | { readonly type: "error"; readonly about: Trouble; readonly message: Said; readonly memory: boolean };

/** How the device was chosen, where it is not the one that was asked for. */
export type Notable = "no-webgpu" | "lost-webgpu";
