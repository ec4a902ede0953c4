import { type EncoderPlan, greatest, type Span } from "../encoder/index.ts";
import { knotsOf } from "../networks/index.ts";
import { normalCdf } from "../stats/index.ts";

/**
 * A part of what a critic sees of rows, of which a row has at most two neighbouring features: a head's category, or the
 * two hats between which a number lies. Feature `places[r]` has `lower[r]` of row r, the next one `upper[r]`.
 */
export interface FeatureGroup {
  /** Where the group's features begin among all. */
  readonly first: number;
  readonly size: number;
  readonly places: Uint16Array;
  readonly lower: Float32Array;
  readonly upper: Float32Array;
}

/** Rows as what a critic sees of them, sparsely, and the scores of their numbers: a fraction of the rows themselves. */
export interface SparseRows {
  /** In the order of the spans. */
  readonly groups: readonly FeatureGroup[];
  /** By where a number stands in an encoded row, its score in each row; NaN where it is masked. */
  readonly scores: ReadonlyMap<number, Float32Array>;
  /** Takes rows of plan.width numbers, from row number `first` on. */
  set(matrix: Float32Array, rows: number, first: number): void;
}

/** Room for `rows` rows. */
export function sparseRows(plan: EncoderPlan, rows: number): SparseRows {
  const knots = knotsOf(plan);
  const [all, none] = [new Float32Array(rows).fill(1), new Float32Array(rows)];
  const scores = new Map<number, Float32Array>();
  const readers: ((matrix: Float32Array, rows: number, first: number) => void)[] = [];
  let hats = plan.width;
  const groups = plan.spans.flatMap((span): FeatureGroup[] => {
    // A number within a mode has no features but itself: its mode's head tells of it.
    if (span.kind === "bounded") return [];
    const places = new Uint16Array(rows);
    if (span.kind === "categorical") {
      readers.push((matrix, count, first) => readHead(places.subarray(first, first + count), matrix, plan.width, span));
      return [{ first: span.offset, size: span.width, places, lower: all, upper: none }];
    }
    const group = {
      first: hats,
      size: knots,
      places,
      lower: new Float32Array(rows),
      upper: new Float32Array(rows),
      scores: new Float32Array(rows),
    };
    hats += knots;
    scores.set(span.offset, group.scores);
    readers.push((matrix, count, first) =>
      readNumber(group, matrix.subarray(0, count * plan.width), plan.width, span, first),
    );
    return [group];
  });
  const set: SparseRows["set"] = (matrix, count, first) => {
    for (const read of readers) read(matrix, count, first);
  };
  return { groups, scores, set };
}

function readHead(places: Uint16Array, matrix: Float32Array, width: number, span: Span): void {
  for (let row = 0, at = span.offset; row < places.length; row++, at += width) {
    places[row] = greatest(matrix, at, at + span.width) - at;
  }
}

function readNumber(
  { size, places, lower, upper, scores }: FeatureGroup & { readonly scores: Float32Array },
  matrix: Float32Array,
  width: number,
  { mask, offset }: Span & { readonly kind: "continuous" },
  first: number,
): void {
  for (let row = first, at = 0; at < matrix.length; row++, at += width) {
    scores[row] = Number.NaN;
    if (mask && matrix[at + mask.offset + mask.category] < 0.5) continue;
    scores[row] = matrix[at + offset];
    const position = normalCdf(scores[row]) * (size - 1);
    const knot = Math.min(size - 2, Math.floor(position));
    places[row] = knot;
    upper[row] = position - knot;
    lower[row] = 1 - upper[row];
  }
}

/** Σ over rows of weight × share, for each feature of a group, over the sum of all weights. */
export function groupMeans({ size, places, lower, upper }: FeatureGroup, weights: Float64Array | null): Float64Array {
  const sums = new Float64Array(size + 1);
  let total = 0;
  for (let row = 0; row < places.length; row++) {
    const weight = weights ? weights[row] : 1;
    total += weight;
    sums[places[row]] += weight * lower[row];
    sums[places[row] + 1] += weight * upper[row];
  }
  return sums.subarray(0, size).map((sum) => sum / total);
}
