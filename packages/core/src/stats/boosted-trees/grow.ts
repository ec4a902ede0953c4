import type { BinnedData } from "./binned.ts";
import { emptyHistogram, fillHistogram, type Gathered, subtractHistogram } from "./histogram.ts";
import { LEAST_HESSIAN, leafValue, type NodeSums, type TreeLimits, without } from "./node.ts";
import { findSplit, type Split } from "./split.ts";
import type { Tree } from "./tree.ts";

/** A node while its tree grows: rows `start` to `stop` of the order, and where it was split, how. */
interface Growing {
  readonly start: number;
  readonly stop: number;
  readonly sums: NodeSums;
  readonly value: number;
  histogram: Float64Array | null;
  split: Split | null;
  children: readonly [Growing, Growing] | null;
}

/**
 * Grows trees leaf by leaf: the split that gains most comes first, wherever it is. Of two children only the smaller one's
 * rows are counted; the histogram of the other is the rest of the parent's.
 */
export class Grower {
  readonly #data: BinnedData;
  readonly #limits: TreeLimits;
  /** The rows, node by node. */
  readonly #order: Uint32Array;
  readonly #scratch: Uint32Array;
  readonly #gathered: Gathered;
  readonly #spare: Float64Array[] = [];

  constructor(data: BinnedData, limits: TreeLimits) {
    this.#data = data;
    this.#limits = limits;
    this.#order = new Uint32Array(data.rows);
    this.#scratch = new Uint32Array(data.rows);
    this.#gathered = { gradients: new Float32Array(data.rows), hessians: new Float32Array(data.rows) };
  }

  /** Grows a tree towards the Newton step, its leaves times `rate`, and adds it to `sums`. */
  grow(gradients: Float32Array, hessians: Float32Array, rate: number, sums: Float64Array): Tree {
    for (let i = 0; i < this.#order.length; i++) this.#order[i] = i;
    const root = this.#root(gradients, hessians);
    const open = root.split ? [root] : [];
    for (let leaves = 1; open.length > 0 && leaves < this.#limits.leaves; leaves++) {
      const node = open.splice(mostWorth(open), 1)[0];
      const last = leaves + 1 === this.#limits.leaves;
      node.children = this.#divide(node, node.split as Split, last, gradients, hessians);
      for (const child of node.children) if (child.split) open.push(child);
    }
    for (const { histogram } of open) if (histogram) this.#spare.push(histogram);
    this.#addTo(sums, root, rate);
    return treeOf(root, rate);
  }

  #root(gradients: Float32Array, hessians: Float32Array): Growing {
    const histogram = this.#histogram();
    this.#fill(histogram, this.#order, gradients, hessians);
    let [gradient, hessian] = [0, 0];
    for (let i = 0; i < gradients.length; i++) {
      gradient += gradients[i];
      hessian += hessians[i];
    }
    const sums = { gradient, hessian, rows: gradients.length };
    // The root's own step is not counted as lost: a tree is split wherever that beats standing still.
    const root: Growing = { ...bare(0, sums.rows, sums, 0), histogram };
    this.#findSplit(root);
    return root;
  }

  /** The two children of a node, their rows apart and, unless these are the last leaves, their own best splits found. */
  #divide(
    node: Growing,
    split: Split,
    last: boolean,
    gradients: Float32Array,
    hessians: Float32Array,
  ): readonly [Growing, Growing] {
    const middle = this.#partition(node, split);
    const right = without(node.sums, split.left);
    const value = ({ gradient, hessian }: NodeSums): number => leafValue(gradient, hessian, this.#limits.l2);
    const children = [
      bare(node.start, middle, split.left, value(split.left)),
      bare(middle, node.stop, right, value(right)),
    ] as const;
    const whole = node.histogram as Float64Array;
    node.histogram = null;
    if (last || children.every((child) => !this.#divisible(child))) {
      this.#spare.push(whole);
      return children;
    }
    const [small, large] = split.left.rows < right.rows ? children : [children[1], children[0]];
    small.histogram = this.#histogram();
    this.#fill(small.histogram, this.#order.subarray(small.start, small.stop), gradients, hessians);
    subtractHistogram(whole, small.histogram);
    large.histogram = whole;
    for (const child of children) this.#findSplit(child);
    return children;
  }

  #divisible = ({ sums }: Growing): boolean =>
    sums.rows >= 2 * this.#limits.rowsPerLeaf && sums.hessian >= LEAST_HESSIAN;

  #findSplit(node: Growing): void {
    const histogram = node.histogram as Float64Array;
    if (this.#divisible(node)) node.split = findSplit(this.#data, histogram, node.sums, node.value, this.#limits);
    if (node.split) return;
    this.#spare.push(histogram);
    node.histogram = null;
  }

  /** Orders a node's rows, those that go left first, else as they were; the place where the others begin. */
  #partition({ start, stop }: Growing, { feature, goesLeft }: Split): number {
    const order = this.#order;
    const scratch = this.#scratch;
    const column = this.#data.columns[feature];
    let left = start;
    let right = 0;
    for (let i = start; i < stop; i++) {
      const row = order[i];
      if (goesLeft[column[row]]) order[left++] = row;
      else scratch[right++] = row;
    }
    order.set(scratch.subarray(0, right), left);
    return left;
  }

  /** Adds the leaves under a node to the sums of their rows. */
  #addTo(sums: Float64Array, { children, start, stop, value }: Growing, rate: number): void {
    if (children) for (const child of children) this.#addTo(sums, child, rate);
    else for (let i = start; i < stop; i++) sums[this.#order[i]] += rate * value;
  }

  #fill(histogram: Float64Array, rows: Uint32Array, gradients: Float32Array, hessians: Float32Array): void {
    fillHistogram(histogram, this.#data, rows, gradients, hessians, this.#gathered);
  }

  #histogram(): Float64Array {
    return this.#spare.pop() ?? emptyHistogram(this.#data);
  }
}

const bare = (start: number, stop: number, sums: NodeSums, value: number): Growing => ({
  start,
  stop,
  sums,
  value,
  histogram: null,
  split: null,
  children: null,
});

/** The index of the node whose split gains most. */
function mostWorth(open: readonly Growing[]): number {
  let best = 0;
  const gain = (i: number): number => (open[i].split as Split).gain;
  for (let i = 1; i < open.length; i++) if (gain(i) > gain(best)) best = i;
  return best;
}

/** The grown nodes as arrays. */
function treeOf(root: Growing, rate: number): Tree {
  const nodes: Growing[] = [];
  const values: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const number = (growing: Growing): number => {
    if (!growing.children) return ~(values.push(rate * growing.value) - 1);
    const node = nodes.push(growing) - 1;
    left[node] = number(growing.children[0]);
    right[node] = number(growing.children[1]);
    return node;
  };
  number(root);
  const goesLeft = new Uint8Array(256 * nodes.length);
  nodes.forEach(({ split }, node) => {
    goesLeft.set((split as Split).goesLeft, 256 * node);
  });
  return {
    feature: Int32Array.from(nodes, ({ split }) => (split as Split).feature),
    goesLeft,
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    values: Float64Array.from(values),
  };
}
