import { binFeatures } from "./binned.ts";
import type { Feature } from "./feature.ts";
import { Grower } from "./grow.ts";
import type { Loss } from "./loss.ts";
import type { TreeLimits } from "./node.ts";
import { addTree, type Tree } from "./tree.ts";

/** How many trees, how large, how bold. */
export interface BoostingOptions extends Partial<TreeLimits> {
  /** How much of each tree's step is taken (0.1). */
  readonly learningRate?: number;
  /** Trees of each output (100). */
  readonly iterations?: number;
}

/** Rows that are not learnt from, by which is told when to stop. */
export interface Validation {
  readonly features: readonly Feature[];
  readonly targets: ArrayLike<number>;
}

/** Iterations without a smaller loss on the validation rows after which no more trees are grown. */
const PATIENCE = 10;
/** A loss that is less than this smaller is no smaller. */
const TOLERANCE = 1e-7;

/** A sum of trees. */
export interface BoostedTrees {
  /** Predictions for the features of training on other rows, rows × outputs: the mean, or probabilities. */
  predict(features: readonly Feature[]): Float64Array;
}

/**
 * Fits gradient-boosted trees on histograms: each iteration grows a tree for each of the loss's outputs towards the Newton
 * step from where the sum of the trees so far stands.
 *
 * At most 31 leaves a tree, 20 rows or more a leaf, no penalty (l2 0); the features are cut into at most 255 bins, with one
 * more for missing values. There is no chance in it: the same data give the same trees. With `validation`, no more trees are
 * grown where the last ten brought no smaller loss there.
 *
 * @param targets one a row: the number, 0 or 1, or the class, as the loss has it
 * @see Ke et al.: LightGBM. NeurIPS 2017; the details are those of scikit-learn's HistGradientBoosting.
 * @example fitBoostedTrees(features, isReal, { loss: logLoss }).predict(others) // probabilities
 */
export function fitBoostedTrees(
  features: readonly Feature[],
  targets: ArrayLike<number>,
  {
    loss,
    learningRate = 0.1,
    iterations = 100,
    leaves = 31,
    rowsPerLeaf = 20,
    l2 = 0,
    validation,
  }: BoostingOptions & { readonly loss: Loss; readonly validation?: Validation | undefined },
): BoostedTrees {
  const data = binFeatures(features);
  const grower = new Grower(data, { leaves, rowsPerLeaf, l2 });
  const initial = loss.initial(targets);
  const perOutput = <T>(make: (output: number) => T): T[] => Array.from(initial, (_, output) => make(output));
  const scores = perOutput((output) => new Float64Array(data.rows).fill(initial[output]));
  const gradients = perOutput(() => new Float32Array(data.rows));
  const hessians = perOutput(() => new Float32Array(data.rows));
  const trees = perOutput((): Tree[] => []);
  const binned = (given: readonly Feature[]) => given.map(({ values }, f) => data.binnings[f].apply(values));
  const judge = validation && new Judge(binned(validation.features), validation.targets, loss, initial);
  for (let i = 0; i < iterations; i++) {
    loss.derivatives(scores, targets, gradients, hessians);
    for (let output = 0; output < loss.outputs; output++) {
      const tree = grower.grow(gradients[output], hessians[output], learningRate, scores[output]);
      trees[output].push(tree);
      judge?.add(tree, output);
    }
    if (judge?.isEnough()) break;
  }
  return {
    predict(given) {
      const columns = binned(given);
      const sums = perOutput((output) => new Float64Array(columns[0].length).fill(initial[output]));
      for (const [output, own] of trees.entries()) for (const tree of own) addTree(tree, columns, sums[output]);
      return loss.predictions(sums);
    },
  };
}

/** Follows the loss on rows that are not learnt from. */
class Judge {
  readonly #losses: number[] = [];
  readonly #sums: readonly Float64Array[];
  readonly #columns: readonly Uint8Array[];
  readonly #targets: ArrayLike<number>;
  readonly #loss: Loss;

  constructor(columns: readonly Uint8Array[], targets: ArrayLike<number>, loss: Loss, initial: Float64Array) {
    this.#columns = columns;
    this.#targets = targets;
    this.#loss = loss;
    this.#sums = Array.from(initial, (score) => new Float64Array(targets.length).fill(score));
    this.#losses.push(loss.mean(this.#sums, targets));
  }

  add(tree: Tree, output: number): void {
    addTree(tree, this.#columns, this.#sums[output]);
  }

  /** Called after each iteration: whether none of the last ones was better than the one before them. */
  isEnough(): boolean {
    const losses = this.#losses;
    losses.push(this.#loss.mean(this.#sums, this.#targets));
    if (losses.length <= PATIENCE) return false;
    const reference = losses[losses.length - 1 - PATIENCE] - TOLERANCE;
    return losses.slice(-PATIENCE).every((recent) => recent >= reference);
  }
}
