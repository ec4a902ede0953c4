/** An AUC and how sure it is. */
export interface AreaUnderCurve {
  readonly auc: number;
  readonly standardError: number;
}

/**
 * The area under the ROC curve: the probability that a positive row scores above a negative one, ties counting half.
 *
 * AUC = (R − n₊(n₊ + 1)/2) / (n₊ n₋), R the sum of the positives' ranks, equal scores sharing their mean rank; NaN where
 * all rows are of one kind.
 * @param labels 1 for positive rows, 0 for negative ones
 * @example auc([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]) // 0.75
 */
export function auc(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  let positives = 0;
  // Twice the sum of ranks: whole numbers, so that the result does not depend on the order of the rows.
  let ranks = 0;
  for (const { start, stop, ones } of ties(scores, labels)) {
    positives += ones;
    ranks += ones * (start + 1 + stop);
  }
  const negatives = scores.length - positives;
  return (ranks - positives * (positives + 1)) / (2 * positives * negatives);
}

/**
 * The AUC with its standard error over draws of rows: of each positive row the share of negatives below it, of each negative
 * one that of positives above it; their variances over n₊ and n₋ add up.
 * @see DeLong, DeLong, Clarke-Pearson: Comparing the areas under two or more correlated ROC curves. Biometrics 44, 1988.
 */
export function aucWithError(scores: ArrayLike<number>, labels: ArrayLike<number>): AreaUnderCurve {
  const groups = ties(scores, labels);
  const positives = groups.reduce((sum, { ones }) => sum + ones, 0);
  const negatives = scores.length - positives;
  const area = auc(scores, labels);
  let [ofPositives, ofNegatives, onesBelow, zerosBelow] = [0, 0, 0, 0];
  for (const { start, stop, ones } of groups) {
    const zeros = stop - start - ones;
    ofPositives += ones * ((zerosBelow + zeros / 2) / negatives - area) ** 2;
    ofNegatives += zeros * ((positives - onesBelow - ones / 2) / positives - area) ** 2;
    onesBelow += ones;
    zerosBelow += zeros;
  }
  const variance = (sum: number, count: number): number => (count > 1 ? sum / (count - 1) / count : 0);
  return {
    auc: area,
    standardError: Math.sqrt(variance(ofPositives, positives) + variance(ofNegatives, negatives)),
  };
}

/**
 * Points of the ROC curve, from (0, 0) to (1, 1): the share of negatives, and of positives, that score at least so high; at
 * most `most` + 1 of them.
 */
export function rocCurve(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  most = 100,
): readonly (readonly [falsePositives: number, truePositives: number])[] {
  const groups = ties(scores, labels);
  const positives = groups.reduce((sum, { ones }) => sum + ones, 0);
  const negatives = scores.length - positives;
  const points: (readonly [number, number])[] = [[0, 0]];
  let [ones, zeros, shown] = [0, 0, 0];
  for (let g = groups.length - 1; g >= 0; g--) {
    const { start, stop } = groups[g];
    ones += groups[g].ones;
    zeros += stop - start - groups[g].ones;
    const share = (ones + zeros) / scores.length;
    if (g > 0 && share * most < shown + 1) continue;
    shown = Math.floor(share * most);
    points.push([zeros / negatives, ones / positives]);
  }
  return points;
}

/** Rows `start` to `stop` in the order of their scores, which are equal, and how many of them are positive. */
interface Tie {
  readonly start: number;
  readonly stop: number;
  readonly ones: number;
}

function ties(scores: ArrayLike<number>, labels: ArrayLike<number>): readonly Tie[] {
  const order = Uint32Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a] - scores[b]);
  const groups: Tie[] = [];
  for (let start = 0, stop = 0; start < order.length; start = stop) {
    let ones = 0;
    do ones += labels[order[stop++]];
    while (stop < order.length && scores[order[stop]] === scores[order[start]]);
    groups.push({ start, stop, ones });
  }
  return groups;
}
