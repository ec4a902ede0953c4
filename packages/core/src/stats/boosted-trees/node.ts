/** What a node's rows sum up to. */
export interface NodeSums {
  readonly gradient: number;
  readonly hessian: number;
  readonly rows: number;
}

/** Which splits and trees are allowed. */
export interface TreeLimits {
  /** The most leaves of a tree. */
  readonly leaves: number;
  /** The fewest rows of a leaf. */
  readonly rowsPerLeaf: number;
  /** The penalty λ on a leaf's squared value. */
  readonly l2: number;
}

/** Less curvature than this is too little to divide by. */
export const LEAST_HESSIAN = 1e-3;

/** The Newton step of a leaf: −Σg / (Σh + λ). */
export const leafValue = (gradient: number, hessian: number, l2: number): number => -gradient / (hessian + l2 + 1e-15);

/** What is left of a node's sums when a child is taken away. */
export const without = (node: NodeSums, child: NodeSums): NodeSums => ({
  gradient: node.gradient - child.gradient,
  hessian: node.hessian - child.hessian,
  rows: node.rows - child.rows,
});

/** Whether either child has rows and curvature enough. */
export const allowed = (node: NodeSums, rows: number, hessian: number, { rowsPerLeaf }: TreeLimits): boolean =>
  rows >= rowsPerLeaf &&
  node.rows - rows >= rowsPerLeaf &&
  hessian >= LEAST_HESSIAN &&
  node.hessian - hessian >= LEAST_HESSIAN;

/**
 * What a split is worth: the loss of the node less that of its children, to second order, twice:
 * G_l² / (H_l + λ) + G_r² / (H_r + λ) − G² / (H + λ).
 * @see Chen, Guestrin: XGBoost. KDD 2016, eq. 7.
 */
export function gainOf(node: NodeSums, value: number, gradient: number, hessian: number, l2: number): number {
  const right = node.gradient - gradient;
  return (
    node.gradient * value -
    gradient * leafValue(gradient, hessian, l2) -
    right * leafValue(right, node.hessian - hessian, l2)
  );
}
