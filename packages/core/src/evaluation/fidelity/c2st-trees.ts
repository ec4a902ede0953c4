import { Generator, PURPOSE } from "../../random/index.ts";
import { auc, type Feature, fitBoostedTrees, logLoss } from "../../stats/index.ts";
import { comparison } from "../comparison.ts";
import { rowsOf, type Sample } from "../sample.ts";
import { shuffle } from "../shuffle.ts";

/** Parts of the rows: each is told by trees that saw the others. */
const FOLDS = 5;

/**
 * A classifier two-sample test: how well boosted trees tell real rows from others that they have not seen. The AUC of
 * cross-validation on equal numbers of both: ½ where they cannot tell, 1 where they always can.
 * @see Lopez-Paz, Oquab: Revisiting classifier two-sample tests. ICLR 2017.
 */
export const c2stTrees = comparison({
  name: "c2st.trees.auc",
  group: "fidelity",
  better: "half",
  cost: 30,
  fewestRows: 20,
  mostRows: 20_000,
  equalRows: "both",
  compare({ columns, reference, sample, evidence: { seed } }) {
    const random = new Generator(seed, PURPOSE.evaluation);
    const order = { real: shuffle(reference.rows, random), other: shuffle(sample.rows, random) };
    const scores: Float64Array[] = [];
    const labels: Uint8Array[] = [];
    for (let fold = 0; fold < FOLDS; fold++) {
      const part = (inFold: boolean) => {
        const chosen = (all: Uint32Array) => all.filter((_, i) => (i % FOLDS === fold) === inFold);
        return [rowsOf(reference, chosen(order.real)), rowsOf(sample, chosen(order.other))] as const;
      };
      const featuresOf = ([real, other]: readonly [Sample, Sample]): Feature[] =>
        columns.map(({ kind }, c) => ({ kind, values: joined(real.values[c], other.values[c]) }));
      const labelsOf = ([real, other]: readonly [Sample, Sample]) =>
        new Uint8Array(real.rows + other.rows).fill(1, 0, real.rows);
      const [seen, unseen] = [part(false), part(true)];
      const trees = fitBoostedTrees(featuresOf(seen), labelsOf(seen), { loss: logLoss });
      scores.push(trees.predict(featuresOf(unseen)));
      labels.push(labelsOf(unseen));
    }
    return {
      value: auc(
        joined(...scores),
        labels.flatMap((part) => [...part]),
      ),
    };
  },
});

function joined(...parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
