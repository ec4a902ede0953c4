import type { Candidate, SplitQuestion } from "./candidate.ts";
import { CELL } from "./histogram.ts";
import { allowed, gainOf, type NodeSums } from "./node.ts";

/** Categories that carry less than this many rows' mean hessian are too noisy to be placed; they go right. */
const SUPPORT = 10;

/**
 * The best two sets of categories: sorted by gradient over hessian, the best cut of that order is the best of all sets.
 * Missing values are one more category. Cuts are tried from either end to the middle, the fewer categories left.
 * @see Fisher: On grouping for maximum homogeneity. JASA 53, 1958.
 */
export function splitCategories(question: SplitQuestion): Candidate | null {
  const order = orderOf(question);
  if (order.length < 2) return null;
  const half = (order.length + 1) >> 1;
  const first = scan(question, order.slice(0, half));
  const last = scan(question, order.reverse().slice(0, half - 1));
  return last && last.gain > (first?.gain ?? 0) ? last : first;
}

/** The bins with support, by the sum of their gradients over that of their hessians, which is damped. */
function orderOf({ node, histogram, cell, bins, missing }: SplitQuestion): number[] {
  const support = (SUPPORT * node.hessian) / node.rows;
  const rank = (bin: number): number => {
    const at = CELL * (cell + bin);
    return histogram[at] / (histogram[at + 1] + SUPPORT);
  };
  return Array.from({ length: bins + Number(missing) }, (_, bin) => bin)
    .filter((bin) => histogram[CELL * (cell + bin) + 1] >= support)
    .sort((a, b) => rank(a) - rank(b));
}

/** Tries to send the first bin left, then the first two, and so on. */
function scan({ node, value, histogram, cell, limits }: SplitQuestion, order: readonly number[]): Candidate | null {
  let [gradient, hessian, rows] = [0, 0, 0];
  let best = 0;
  let taken = 0;
  let left: NodeSums = node;
  for (let i = 0; i < order.length; i++) {
    const at = CELL * (cell + order[i]);
    gradient += histogram[at];
    hessian += histogram[at + 1];
    rows += histogram[at + 2];
    if (!allowed(node, rows, hessian, limits)) continue;
    const gain = gainOf(node, value, gradient, hessian, limits.l2);
    if (gain > best) {
      best = gain;
      taken = i + 1;
      left = { gradient, hessian, rows };
    }
  }
  return taken ? { gain: best, left, bins: () => order.slice(0, taken) } : null;
}
