/** A stretch of an encoded row: a one-hot of categories, a normal score, or a number between −1 and 1. */
export type Span =
  | {
      readonly kind: "categorical";
      readonly column: string;
      readonly offset: number;
      readonly width: number;
      /** The share of rows that each category holds in the data. */
      readonly frequencies: readonly number[];
    }
  | {
      readonly kind: "continuous";
      readonly column: string;
      readonly offset: number;
      readonly width: 1;
      /** The number is 0 unless the one-hot that begins at `mask.offset` has its category number `mask.category`. */
      readonly mask?: Mask;
    }
  | {
      /** A number's place within its mode, whose one-hot stands before it. */
      readonly kind: "bounded";
      readonly column: string;
      readonly offset: number;
      readonly width: 1;
      /** The number is 0 where the one-hot that begins at `mask.offset` has its category number `mask.category`. */
      readonly mask?: Mask;
    };

/** A category of a one-hot. */
interface Mask {
  readonly offset: number;
  readonly width: number;
  readonly category: number;
}

/** The layout of a row, the same for what D sees of the data and for what G puts out. */
export interface EncoderPlan {
  readonly width: number;
  readonly spans: readonly Span[];
}

/** The same span, `by` places further to the right. */
export function shifted(span: Span, by: number): Span {
  if (span.kind === "categorical" || !span.mask) return { ...span, offset: span.offset + by };
  return { ...span, offset: span.offset + by, mask: { ...span.mask, offset: span.mask.offset + by } };
}

/** How many uniform numbers {@link fillBatch} needs for a row: one a continuous span. */
export const uniformsPerRow = (plan: EncoderPlan): number =>
  plan.spans.filter(({ kind }) => kind === "continuous").length;
