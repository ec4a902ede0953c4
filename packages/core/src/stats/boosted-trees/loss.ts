/** What trees are fitted to: a loss of a row's raw scores (one for each output) and its target, to second order. */
export interface Loss {
  /** Raw scores a row, and so trees an iteration. */
  readonly outputs: number;
  /** The best raw scores that are the same for all rows. */
  readonly initial: (targets: ArrayLike<number>) => Float64Array;
  /** Writes ∂loss/∂score and ∂²loss/∂score² of every row, for each output in turn: outputs × rows numbers. */
  readonly derivatives: (
    scores: readonly Float64Array[],
    targets: ArrayLike<number>,
    gradients: readonly Float32Array[],
    hessians: readonly Float32Array[],
  ) => void;
  /** The mean loss of raw scores. */
  readonly mean: (scores: readonly Float64Array[], targets: ArrayLike<number>) => number;
  /** Predictions of raw scores, rows × outputs: the mean, or probabilities. */
  readonly predictions: (scores: readonly Float64Array[]) => Float64Array;
}
