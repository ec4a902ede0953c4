import type { NodeSums, TreeLimits } from "./node.ts";

/** The best split of a node by one feature. */
export interface Candidate {
  readonly gain: number;
  readonly left: NodeSums;
  /** The bins that go left. */
  readonly bins: () => number[];
}

/** A node, its value as a leaf, and the cells of one feature in its histogram. */
export interface SplitQuestion {
  readonly node: NodeSums;
  readonly value: number;
  readonly histogram: Float64Array;
  /** The cell of the feature's bin 0. */
  readonly cell: number;
  /** Bins of the feature without that of missing values, which is the next one. */
  readonly bins: number;
  /** Whether the feature has missing values. */
  readonly missing: boolean;
  readonly limits: TreeLimits;
}
