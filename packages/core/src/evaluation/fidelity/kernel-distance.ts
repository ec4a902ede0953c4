import { comparison } from "../comparison.ts";
import { derived } from "../derived.ts";
import { type Points, rowsFrom } from "../neighbours/points.ts";
import { spaceOf } from "../neighbours/space.ts";

/**
 * The unbiased estimate of the squared maximum mean discrepancy by the kernel k(x, y) = (x·y/d + 1)³ of d dimensions:
 * the mean of k over pairs of either set, no point with itself, less twice its mean over pairs of both. Near 0, and as often
 * below as above, where both come from one distribution; on features of Inception it is known as KID.
 * @see Gretton et al.: A kernel two-sample test. JMLR 13, 2012. Bińkowski et al.: Demystifying MMD GANs. ICLR 2018.
 */
export function kernelDistance(a: Points, b: Points): number {
  let between = 0;
  for (let i = 0; i < a.rows; i++) between += kernelSum(a, i, b, b.rows);
  return within(a) + within(b) - (2 * between) / (a.rows * b.rows);
}

/** The mean of k over pairs of a set, found once. */
const within = derived((points: Points): number => {
  let sum = 0;
  for (let i = 1; i < points.rows; i++) sum += kernelSum(points, i, points, i);
  return (2 * sum) / (points.rows * (points.rows - 1));
});

/** Σ k(aᵢ, bⱼ) over the first `rows` of b, in float64. */
function kernelSum(a: Points, i: number, b: Points, rows: number): number {
  const { dimension } = a;
  const query = Float64Array.from(a.data.subarray(i * dimension, (i + 1) * dimension));
  let total = 0;
  for (let j = 0; j < rows; j++) {
    // Four sums side by side: one would wait for itself.
    let [one, two, three, four, at, d] = [0, 0, 0, 0, j * dimension, 0];
    for (; d + 3 < dimension; d += 4, at += 4) {
      one += query[d] * b.data[at];
      two += query[d + 1] * b.data[at + 1];
      three += query[d + 2] * b.data[at + 2];
      four += query[d + 3] * b.data[at + 3];
    }
    for (; d < dimension; d++, at++) one += query[d] * b.data[at];
    const kernel = (one + two + three + four) / dimension + 1;
    total += kernel * kernel * kernel;
  }
  return total;
}

/** Rows of a part, and the most parts: the estimate is the mean over them, so that it has a standard error. */
const [PART, PARTS] = [1000, 3];

/** Points cut into disjoint parts; fewer points than a part holds are one. */
const partsOf = derived((points: Points): readonly Points[] => {
  const size = Math.min(points.rows, PART);
  return Array.from({ length: Math.floor(points.rows / size) }, (_, i) => rowsFrom(points, i * size, size));
});

/**
 * `mmd`: the kernel distance of rows, the mean over disjoint parts of them. The space is moved and scaled so that the training
 * rows' mean is 0 and their mean square d: else all rows would look alike to the kernel.
 */
export const mmd = comparison({
  name: "mmd",
  group: "fidelity",
  better: "lower",
  cost: 4,
  fewestRows: 20,
  mostRows: PARTS * PART,
  equalRows: "both",
  compare({ reference, sample, evidence }) {
    const { points, standardized } = spaceOf(evidence);
    const [real, other] = [reference, sample].map((rows) => partsOf(standardized(points(rows))));
    const distances = real.map((part, i) => kernelDistance(part, other[i]));
    const value = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
    if (distances.length === 1) return { value };
    const spread = distances.reduce((sum, distance) => sum + (distance - value) ** 2, 0) / (distances.length - 1);
    return { value, standardError: Math.sqrt(spread / distances.length) };
  },
});
