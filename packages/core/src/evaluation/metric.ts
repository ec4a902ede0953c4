import type { MessageCode, MessageParams } from "../messages/index.ts";
import type { Evidence } from "./evidence.ts";

/** What a metric is about. */
export type MetricGroup = "fidelity" | "use" | "privacy" | "validity" | "game";

/** Which way is better; `half`: 0.5 is best, as of an AUC that nobody wants to be high or low. */
export type Better = "higher" | "lower" | "half";

/** A metric's value of a part of the table, beside what the floor and the ceiling get there. */
interface PartValue {
  readonly value: number;
  readonly floor?: number;
  readonly ceiling?: number;
}

/** A metric's value of one column. */
export interface ColumnValue extends PartValue {
  readonly name: string;
}

/** A metric's value of a pair of columns. */
export interface PairValue extends PartValue {
  readonly names: readonly [string, string];
  /** What the pair is like in either table, where that is a number. */
  readonly real?: number;
  readonly synthetic?: number;
  /** What the value would be by chance, were both tables draws of one. */
  readonly chance?: number;
}

/** Numbers of rows by their distance, in equal bins from 0 on; those further than `most` are in the last. */
export interface DistanceHistograms {
  readonly most: number;
  readonly train: readonly number[];
  readonly holdout: readonly number[];
}

/** What a metric may say besides its value, for those who draw it. */
export interface MetricDetails {
  /** By column, the worst first. */
  readonly columns?: readonly ColumnValue[];
  /** By pair of columns, the worst first. */
  readonly pairs?: readonly PairValue[];
  /** How far rows are from the nearest training row and from the nearest of the holdout. */
  readonly distances?: DistanceHistograms;
  /** The ROC curve of a classifier: shares of false and of true positives, from (0, 0) to (1, 1). */
  readonly roc?: readonly (readonly [falsePositives: number, truePositives: number])[];
}

/** A number with how sure it is, and of what it is made up. */
export interface Value extends MetricDetails {
  readonly value: number;
  /** Of the value, where it can be told. */
  readonly standardError?: number;
}

/** What a metric found: never NaN, all of it plain JSON. */
export interface Measure extends Value {
  /** What the training rows with each column shuffled by itself get: columns that are right, and nothing else. */
  readonly floor?: number;
  /** What real rows get in the place of the synthetic ones: those of the holdout against the training rows, or the other way round. */
  readonly ceiling?: number;
  /** Rows that were compared. */
  readonly rows: { readonly real: number; readonly synthetic: number };
}

/** The codes of reasons for which a metric is left out. */
export type OmissionCode = Extract<MessageCode, `evaluation.omitted.${string}`>;

/** Why a metric was left out: a message's code and what it says. */
export type Omission = {
  readonly [Code in OmissionCode]: { readonly code: Code; readonly parameters: MessageParams<Code> };
}[OmissionCode];

/** A thing that can be measured of synthetic rows; `Of` is what it looks at. */
export interface Metric<Name extends string = string, Of = Evidence> {
  /** With dots: `columns.error`; `.holdout` at the end where it compares with the holdout instead of the training rows. */
  readonly name: Name;
  readonly group: MetricGroup;
  readonly better: Better;
  /** What it takes, the column error being 1: for the progress to be told. */
  readonly cost: number;
  /** Measures, or says why it cannot; it throws only where something is wrong with zerosum. */
  readonly measure: (evidence: Of) => Measure | Omission | Promise<Measure | Omission>;
}

/** An omission of this code. */
export const omit = <Code extends OmissionCode>(code: Code, parameters: MessageParams<Code>): Omission =>
  ({ code, parameters }) as Omission;

/** Whether a metric was left out. */
export const isOmission = (found: object): found is Omission => "code" in found;
