/**
 * The area under the ROC curve: the probability that a positive row scores above a negative one, ties counting half.
 *
 * AUC = (R − n₊(n₊ + 1)/2) / (n₊ n₋), R the sum of the positives' ranks, equal scores sharing their mean rank; NaN where
 * all rows are of one kind.
 * @param labels 1 for positive rows, 0 for negative ones
 * @example auc([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]) // 0.75
 */
export function auc(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  const order = Uint32Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a] - scores[b]);
  let positives = 0;
  // Twice the sum of ranks: whole numbers, so that the result does not depend on the order of the rows.
  let ranks = 0;
  for (let start = 0, stop = 0; start < order.length; start = stop) {
    let tied = 0;
    do tied += labels[order[stop++]];
    while (stop < order.length && scores[order[stop]] === scores[order[start]]);
    positives += tied;
    ranks += tied * (start + 1 + stop);
  }
  const negatives = scores.length - positives;
  return (ranks - positives * (positives + 1)) / (2 * positives * negatives);
}
