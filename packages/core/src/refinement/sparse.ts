import type { EncoderPlan, Span } from "../encoder/index.ts";
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

/** The groups of rows × plan.width numbers, in the order of the spans. */
export function featureGroups(plan: EncoderPlan, matrix: Float32Array, rows: number): FeatureGroup[] {
  const knots = knotsOf(plan);
  let hats = plan.width;
  return plan.spans.flatMap((span) => {
    // A number within a mode has no features but itself: its mode's head tells of it.
    if (span.kind === "bounded") return [];
    const isHead = span.kind === "categorical";
    const group: FeatureGroup = {
      first: isHead ? span.offset : hats,
      size: isHead ? span.width : knots,
      places: new Uint16Array(rows),
      lower: new Float32Array(rows),
      upper: new Float32Array(rows),
    };
    if (isHead) readHead(group, matrix, plan.width, span);
    else {
      readNumber(group, matrix, plan.width, span);
      hats += knots;
    }
    return group;
  });
}

function readHead({ places, lower }: FeatureGroup, matrix: Float32Array, width: number, span: Span): void {
  for (let row = 0, at = span.offset; row < places.length; row++, at += width) {
    let best = 0;
    for (let i = 1; i < span.width; i++) if (matrix[at + i] > matrix[at + best]) best = i;
    places[row] = best;
    lower[row] = 1;
  }
}

function readNumber(
  { size, places, lower, upper }: FeatureGroup,
  matrix: Float32Array,
  width: number,
  span: Span & { readonly kind: "continuous" },
): void {
  for (let row = 0, at = 0; row < places.length; row++, at += width) {
    if (span.mask && matrix[at + span.mask.offset + span.mask.category] < 0.5) continue;
    const position = normalCdf(matrix[at + span.offset]) * (size - 1);
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
