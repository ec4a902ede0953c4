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
 * more for missing values. There is no chance in it: the same data give the same trees.
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
  }: BoostingOptions & { readonly loss: Loss },
): BoostedTrees {
  const data = binFeatures(features);
  const grower = new Grower(data, { leaves, rowsPerLeaf, l2 });
  const initial = loss.initial(targets);
  const perOutput = <T>(make: (output: number) => T): T[] => Array.from(initial, (_, output) => make(output));
  const scores = perOutput((output) => new Float64Array(data.rows).fill(initial[output]));
  const gradients = perOutput(() => new Float32Array(data.rows));
  const hessians = perOutput(() => new Float32Array(data.rows));
  const trees = perOutput((): Tree[] => []);
  for (let i = 0; i < iterations; i++) {
    loss.derivatives(scores, targets, gradients, hessians);
    for (let output = 0; output < loss.outputs; output++) {
      trees[output].push(grower.grow(gradients[output], hessians[output], learningRate, scores[output]));
    }
  }
  return {
    predict(given) {
      const columns = given.map(({ values }, f) => data.binnings[f].apply(values));
      const rows = columns[0].length;
      const sums = perOutput((output) => new Float64Array(rows).fill(initial[output]));
      for (const [output, own] of trees.entries()) for (const tree of own) addTree(tree, columns, sums[output]);
      return loss.predictions(sums);
    },
  };
}
