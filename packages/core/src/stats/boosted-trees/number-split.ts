import type { Candidate, SplitQuestion } from "./candidate.ts";
import { CELL } from "./histogram.ts";
import { allowed, gainOf, type NodeSums } from "./node.ts";

/** The best threshold of a feature of numbers; missing values go to the side where they are worth more. */
export function splitNumbers(question: SplitQuestion): Candidate | null {
  const { bins, missing, histogram, cell } = question;
  // With missing values, the numbers against the missing ones is a split too.
  const right = scan(question, missing ? bins : bins - 1, 0, 0, 0);
  const at = CELL * (cell + bins);
  // In a node without missing values both scans see the same splits.
  if (!missing || histogram[at + 2] === 0) return right;
  const left = scan(question, bins - 1, histogram[at], histogram[at + 1], histogram[at + 2]);
  if (left === null || (right && right.gain >= left.gain)) return right;
  return { ...left, bins: () => [...left.bins(), bins] };
}

/** Tries the thresholds above bins 0 … end − 1; the left side begins with what is given. */
function scan(question: SplitQuestion, end: number, g: number, h: number, n: number): Candidate | null {
  const { node, value, histogram, cell, limits } = question;
  let [gradient, hessian, rows] = [g, h, n];
  let best = 0;
  let threshold = -1;
  let left: NodeSums = node;
  for (let bin = 0; bin < end; bin++) {
    const at = CELL * (cell + bin);
    if (histogram[at + 2] === 0) continue;
    gradient += histogram[at];
    hessian += histogram[at + 1];
    rows += histogram[at + 2];
    if (rows < limits.rowsPerLeaf) continue;
    if (node.rows - rows < limits.rowsPerLeaf) break;
    if (!allowed(node, rows, hessian, limits)) continue;
    const gain = gainOf(node, value, gradient, hessian, limits.l2);
    if (gain > best) {
      best = gain;
      threshold = bin;
      left = { gradient, hessian, rows };
    }
  }
  if (threshold < 0) return null;
  return { gain: best, left, bins: () => Array.from({ length: threshold + 1 }, (_, bin) => bin) };
}
