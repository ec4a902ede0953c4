import type { Columns } from "../encoder/index.ts";
import { ZerosumError } from "../errors.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import { auc, type Feature, fitBoostedTrees, logLoss } from "../stats/index.ts";
import { type AlignedColumn, alignColumns } from "./aligned.ts";
import type { Score } from "./score.ts";
import { shuffle } from "./shuffle.ts";

/** The AUC of the trees, and of how many rows. */
export interface C2stTrees extends Score<"c2stTrees"> {
  /** Rows of either kind. */
  readonly rows: number;
}

/** How to tell real from generated. */
export interface C2stOptions {
  /** Which rows are drawn and how they are dealt to the folds (1). */
  readonly seed?: number;
  /** Parts of the rows: each is told by trees that saw the others (5). */
  readonly folds?: number;
  /** Rows of either kind, at most (20,000). */
  readonly mostRows?: number;
}

/**
 * A classifier two-sample test: how well boosted trees tell real rows from generated ones that they have not seen. The AUC
 * of cross-validation on equal numbers of both: ½ where they cannot tell, 1 where they always can.
 * @throws ZerosumError where either table has fewer rows than there are folds.
 * @see Lopez-Paz, Oquab: Revisiting classifier two-sample tests. ICLR 2017.
 */
export function c2stTrees(
  real: Columns,
  generated: Columns,
  { seed = 1, folds = 5, mostRows = 20_000 }: C2stOptions = {},
): C2stTrees {
  const rows = Math.min(real.rows, generated.rows, mostRows);
  if (rows < folds) throw new ZerosumError("evaluation.few-rows", { rows, folds });
  const random = new Generator(seed, PURPOSE.evaluation);
  const chosen = {
    real: shuffle(real.rows, random).subarray(0, rows),
    generated: shuffle(generated.rows, random).subarray(0, rows),
  };
  const columns = alignColumns(real, generated);
  const scores = new Float64Array(2 * rows);
  const labels = new Uint8Array(2 * rows);
  let told = 0;
  for (let fold = 0; fold < folds; fold++) {
    const part = (inFold: boolean) => ({
      real: chosen.real.filter((_, i) => (i % folds === fold) === inFold),
      generated: chosen.generated.filter((_, i) => (i % folds === fold) === inFold),
    });
    const [seen, unseen] = [part(false), part(true)];
    const trees = fitBoostedTrees(featuresOf(columns, seen), labelsOf(seen), { loss: logLoss });
    scores.set(trees.predict(featuresOf(columns, unseen)), told);
    labels.set(labelsOf(unseen), told);
    told += unseen.real.length + unseen.generated.length;
  }
  return { name: "c2stTrees", value: auc(scores, labels), better: "lower", rows };
}

interface Part {
  readonly real: Uint32Array;
  readonly generated: Uint32Array;
}

const featuresOf = (columns: readonly AlignedColumn[], { real, generated }: Part): Feature[] =>
  columns.map((column) => {
    const values = new Float64Array(real.length + generated.length);
    real.forEach((row, i) => {
      values[i] = column.real[row];
    });
    generated.forEach((row, i) => {
      values[real.length + i] = column.generated[row];
    });
    return { kind: column.kind, values };
  });

const labelsOf = ({ real, generated }: Part): Uint8Array =>
  new Uint8Array(real.length + generated.length).fill(1, 0, real.length);
