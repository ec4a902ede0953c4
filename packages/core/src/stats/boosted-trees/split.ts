import type { BinnedData } from "./binned.ts";
import type { Candidate } from "./candidate.ts";
import { splitCategories } from "./category-split.ts";
import type { NodeSums, TreeLimits } from "./node.ts";
import { splitNumbers } from "./number-split.ts";

/** A split: the rows whose bin of the feature is marked go left. */
export interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly left: NodeSums;
  /** A byte a bin. */
  readonly goesLeft: Uint8Array;
}

/** The best split of a node over all features; null where none is allowed and gains. */
export function findSplit(
  data: BinnedData,
  histogram: Float64Array,
  node: NodeSums,
  value: number,
  limits: TreeLimits,
): Split | null {
  let best: Candidate | null = null;
  let feature = -1;
  for (let f = 0; f < data.binnings.length; f++) {
    const { kind, bins } = data.binnings[f];
    const missing = data.missing[f];
    const question = { node, value, histogram, cell: data.offsets[f], bins, missing, limits };
    const candidate = kind === "number" ? splitNumbers(question) : splitCategories(question);
    if (candidate && candidate.gain > (best?.gain ?? 0)) {
      best = candidate;
      feature = f;
    }
  }
  if (!best) return null;
  const goesLeft = new Uint8Array(256);
  for (const bin of best.bins()) goesLeft[bin] = 1;
  // Rows that lack what no row lacked in training go where most rows went.
  if (!data.missing[feature] && 2 * best.left.rows > node.rows) goesLeft[data.binnings[feature].bins] = 1;
  return { gain: best.gain, feature, left: best.left, goesLeft };
}
