import type { Generator } from "../../random/index.ts";
import { auc, type Feature, fitStoppingTrees, logLoss, softmax, squaredError } from "../../stats/index.ts";
import type { EvidenceColumn } from "../aligned.ts";
import type { Sample } from "../sample.ts";
import type { Task } from "./task.ts";

/**
 * How well boosted trees that learnt from `fit` predict the target of `judged`: of two classes the AUC, of more the mean over
 * classes of the AUC of each against the others, of a number R² = 1 − Σ(y − ŷ)²/Σ(y − ȳ)².
 *
 * Classes that the judged rows lack are left out, as are rows whose target is not known; ½ or 0 where there is nothing to learn.
 */
export function predictiveValue(
  columns: readonly EvidenceColumn[],
  { kind, target, classes }: Task,
  fit: Sample,
  judged: Sample,
  random: Generator,
): number {
  const features = (sample: Sample): Feature[] =>
    columns.flatMap((column, c) => (c === target ? [] : [{ kind: column.kind, values: sample.values[c] }]));
  const [wanted, given] = [judged.values[target], fit.values[target]];
  if (kind === "number") {
    return determination(
      fitStoppingTrees(features(fit), given, { loss: squaredError, random }).predict(features(judged)),
      wanted,
    );
  }
  const numberOf = new Map(classes.map((value, i) => [value, i]));
  // What the training rows never had is no class: such rows teach nothing that can be asked.
  const known = knownRows(fit, target, numberOf);
  if (known.rows === 0) return 0.5;
  const targets = known.values[target].map((value) => numberOf.get(value) as number);
  const shares = sharesOf(features(known), targets, classes.length, features(judged), random);
  const areas = askedClasses(classes, wanted).map((value) => {
    const scores = wanted.map((_, row) => shares(row, numberOf.get(value) as number));
    return auc(
      scores,
      wanted.map((other) => Number(other === value)),
    );
  });
  return areas.reduce((sum, area) => sum + area, 0) / areas.length;
}

/** The classes that some of these rows have and some have not: the others cannot be asked for. */
export function askedClasses(classes: readonly number[], wanted: Float64Array): number[] {
  return classes.filter((value) => {
    const rows = wanted.reduce((count, other) => count + Number(other === value), 0);
    return rows > 0 && rows < wanted.length;
  });
}

/** The probability of a class, by the judged row. */
function sharesOf(
  fit: readonly Feature[],
  targets: Float64Array,
  classes: number,
  judged: readonly Feature[],
  random: Generator,
): (row: number, number: number) => number {
  if (classes === 2) {
    const second = fitStoppingTrees(fit, targets, { loss: logLoss, random }).predict(judged);
    return (row, number) => (number === 1 ? second[row] : 1 - second[row]);
  }
  const shares = fitStoppingTrees(fit, targets, { loss: softmax(classes), random }).predict(judged);
  return (row, number) => shares[row * classes + number];
}

function determination(predicted: Float64Array, wanted: Float64Array): number {
  const mean = wanted.reduce((sum, value) => sum + value, 0) / wanted.length;
  let [left, all] = [0, 0];
  for (let row = 0; row < wanted.length; row++) {
    left += (wanted[row] - predicted[row]) ** 2;
    all += (wanted[row] - mean) ** 2;
  }
  return 1 - left / all;
}

function knownRows(sample: Sample, target: number, classes: ReadonlyMap<number, number>): Sample {
  const known = sample.values[target].map((value) => Number(classes.has(value)));
  const rows = known.reduce((sum, is) => sum + is, 0);
  if (rows === sample.rows) return sample;
  return { rows, values: sample.values.map((column) => column.filter((_, row) => known[row])) };
}
