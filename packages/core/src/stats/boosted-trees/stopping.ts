import type { Generator } from "../../random/index.ts";
import { type BoostedTrees, fitBoostedTrees } from "./boost.ts";
import type { Feature } from "./feature.ts";
import type { Loss } from "./loss.ts";

/** With more rows than this, some are set aside to tell when to stop. */
const MANY = 10_000;
/** One row in so many is set aside. */
const SET_ASIDE = 10;

/**
 * Trees as scikit-learn's HistGradientBoosting grows them unasked: of more than 10,000 rows a tenth, drawn by `random`, is
 * set aside to tell when more trees are of no more use.
 * @param targets one a row, as the loss has it
 */
export function fitStoppingTrees(
  features: readonly Feature[],
  targets: ArrayLike<number>,
  { loss, random }: { readonly loss: Loss; readonly random: Generator },
): BoostedTrees {
  const rows = targets.length;
  if (rows <= MANY) return fitBoostedTrees(features, targets, { loss });
  const aside = Uint8Array.from({ length: rows }, () => Number(random.integer(SET_ASIDE) === 0));
  const part = (of: 0 | 1) => ({
    features: features.map(({ kind, values }): Feature => ({ kind, values: values.filter((_, i) => aside[i] === of) })),
    targets: Float64Array.from(targets).filter((_, i) => aside[i] === of),
  });
  const learnt = part(0);
  return fitBoostedTrees(learnt.features, learnt.targets, { loss, validation: part(1) });
}
