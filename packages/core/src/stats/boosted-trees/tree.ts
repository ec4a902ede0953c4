/** A regression tree on bins. A child from 0 is a node; below 0, ~child is a leaf. The root is node 0, or leaf 0 alone. */
export interface Tree {
  /** The feature that a node asks. */
  readonly feature: Int32Array;
  /** 256 bytes a node: 1 for the bins that go left. */
  readonly goesLeft: Uint8Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The value of each leaf. */
  readonly values: Float64Array;
}

/** Adds a tree's value to every row; `columns` are bins, a byte a row for each feature. */
export function addTree(tree: Tree, columns: readonly Uint8Array[], sums: Float64Array): void {
  const { feature, goesLeft, left, right, values } = tree;
  const root = feature.length > 0 ? 0 : -1;
  for (let row = 0; row < sums.length; row++) {
    let node = root;
    while (node >= 0) {
      node = goesLeft[256 * node + columns[feature[node]][row]] ? left[node] : right[node];
    }
    sums[row] += values[~node];
  }
}
