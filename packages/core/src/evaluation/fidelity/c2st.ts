import { Generator, PURPOSE } from "../../random/index.ts";
import { aucWithError, rocCurve } from "../../stats/index.ts";
import type { EvidenceColumn } from "../aligned.ts";
import { comparison } from "../comparison.ts";
import { joined, rowsOf, type Sample } from "../sample.ts";
import { shuffle } from "../shuffle.ts";

/** Parts of the rows: each is told by a classifier that saw the others. */
const FOLDS = 5;

/** Tells rows apart: learns from rows and their labels, 1 of real ones, and scores others, the surer they are real the higher. */
type Tell = (
  columns: readonly EvidenceColumn[],
  seen: Sample,
  labels: Uint8Array,
  unseen: Sample,
  random: Generator,
) => Float64Array;

/**
 * A classifier two-sample test: how well a classifier tells real rows from others that it has not seen. The AUC of
 * cross-validation on equal numbers of both: ½ where it cannot tell, 1 where it always can, with its standard error.
 * @see Lopez-Paz, Oquab: Revisiting classifier two-sample tests. ICLR 2017.
 */
export const classifierTest = <Name extends string>(name: Name, cost: number, tell: Tell) =>
  comparison({
    name,
    group: "fidelity",
    better: "half",
    cost,
    fewestRows: 20,
    mostRows: 20_000,
    equalRows: "both",
    compare({ columns, reference, sample, evidence: { seed } }) {
      const random = new Generator(seed, PURPOSE.evaluation);
      const order = [shuffle(reference.rows, random), shuffle(sample.rows, random)];
      const scores: Float64Array[] = [];
      const labels: Uint8Array[] = [];
      for (let fold = 0; fold < FOLDS; fold++) {
        const part = (inFold: boolean) => {
          const rows = order.map((all) => all.filter((_, i) => (i % FOLDS === fold) === inFold));
          const [real, other] = [rowsOf(reference, rows[0]), rowsOf(sample, rows[1])];
          return {
            both: joined(real, other),
            labels: new Uint8Array(real.rows + other.rows).fill(1, 0, real.rows),
          };
        };
        const [seen, unseen] = [part(false), part(true)];
        scores.push(tell(columns, seen.both, seen.labels, unseen.both, random));
        labels.push(unseen.labels);
      }
      const [all, are] = [scores.flatMap((part) => [...part]), labels.flatMap((part) => [...part])];
      const { auc: value, standardError } = aucWithError(all, are);
      return { value, standardError, roc: rocCurve(all, are) };
    },
  });
