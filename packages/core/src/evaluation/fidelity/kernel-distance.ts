import { comparison } from "../comparison.ts";
import { type Points, rowsFrom } from "../neighbours/points.ts";
import { spaceOf } from "../neighbours/space.ts";
import type { Sample } from "../sample.ts";

/**
 * The unbiased estimate of the squared maximum mean discrepancy by the kernel k(x, y) = (x·y/d + 1)³ of d dimensions:
 * the mean of k over pairs of either set, no point with itself, less twice its mean over pairs of both. Near 0, and as often
 * below as above, where both come from one distribution; on features of Inception it is known as KID.
 * @see Gretton et al.: A kernel two-sample test. JMLR 13, 2012. Bińkowski et al.: Demystifying MMD GANs. ICLR 2018.
 */
export function kernelDistance(a: Points, b: Points): number {
  const within = (x: Points): number => {
    let sum = 0;
    for (let i = 1; i < x.rows; i++) sum += kernelSum(x, i, x, i);
    return (2 * sum) / (x.rows * (x.rows - 1));
  };
  let between = 0;
  for (let i = 0; i < a.rows; i++) between += kernelSum(a, i, b, b.rows);
  return within(a) + within(b) - (2 * between) / (a.rows * b.rows);
}

/** Σ k(aᵢ, bⱼ) over the first `rows` of b, in float64. */
function kernelSum(a: Points, i: number, b: Points, rows: number): number {
  const { dimension } = a;
  const query = Float64Array.from(a.data.subarray(i * dimension, (i + 1) * dimension));
  let total = 0;
  for (let j = 0; j < rows; j++) {
    let product = 0;
    for (let d = 0, at = j * dimension; d < dimension; d++, at++) product += query[d] * b.data[at];
    total += (product / dimension + 1) ** 3;
  }
  return total;
}

/** Rows of a part: the estimate is the mean over parts, so that it has a standard error and its time grows as the rows do. */
const PART = 1000;

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
  mostRows: 5 * PART,
  equalRows: "both",
  compare({ reference, sample, evidence }) {
    const { points, standardized } = spaceOf(evidence);
    const { rows } = sample;
    const parts = Math.max(1, Math.floor(rows / PART));
    const size = Math.min(rows, PART);
    const part = (sample: Sample, i: number) => rowsFrom(standardized(points(sample)), i * size, size);
    const distances = Array.from({ length: parts }, (_, i) => kernelDistance(part(reference, i), part(sample, i)));
    const value = distances.reduce((sum, distance) => sum + distance, 0) / parts;
    if (parts === 1) return { value };
    const spread = distances.reduce((sum, distance) => sum + (distance - value) ** 2, 0) / (parts - 1);
    return { value, standardError: Math.sqrt(spread / parts) };
  },
});
