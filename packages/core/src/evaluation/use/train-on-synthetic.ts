import { Generator, PURPOSE } from "../../random/index.ts";
import { derived } from "../derived.ts";
import type { Evidence } from "../evidence.ts";
import { isOmission, type Measure, type Metric, type Omission, omit } from "../metric.ts";
import { joined, type Sample } from "../sample.ts";
import { askedClasses, predictiveValue } from "./predict.ts";
import { FEWEST_ROWS, type Task, taskOf, withTarget } from "./task.ts";

/** Rows that are learnt from, at most. */
const MOST_ROWS = 50_000;

/** What the predictions need: the task, and the rows whose target is known. */
interface Prepared {
  readonly task: Task;
  readonly train: Sample;
  readonly synthetic: Sample;
  readonly floor: Sample;
  readonly holdout: Sample;
}

const prepared: (evidence: Evidence) => Prepared | Omission = derived((evidence) => {
  const { train, holdout, synthetic, floor, draw, columns } = evidence;
  if (!holdout) return omit("evaluation.omitted.no-holdout", undefined);
  const task = taskOf(evidence);
  if (isOmission(task)) return task;
  const { name } = columns[task.target];
  const known = (sample: Sample) => withTarget(draw(sample, MOST_ROWS), task.target);
  const samples = { train: known(train), synthetic: known(synthetic), floor: known(floor), holdout: known(holdout) };
  const rows = Math.min(...Object.values(samples).map((sample) => sample.rows));
  if (rows < FEWEST_ROWS) return omit("evaluation.omitted.few-rows", { rows, needed: FEWEST_ROWS });
  const wanted = samples.holdout.values[task.target];
  const asked = task.kind === "number" ? new Set(wanted).size - 1 : askedClasses(task.classes, wanted).length;
  if (asked === 0) return omit("evaluation.omitted.one-class", { target: name });
  return { task, ...samples };
});

/** How well real rows are predicted by what learnt from each of the samples; each is learnt from once. */
const learnt = derived((evidence: Evidence) => {
  const from = derived((fit: Sample): number => {
    const { task, holdout } = prepared(evidence) as Prepared;
    return predictiveValue(evidence.columns, task, fit, holdout, new Generator(evidence.seed, PURPOSE.evaluation));
  });
  const together = derived(({ train, synthetic }: Prepared): Sample => joined(train, synthetic));
  return { from, together };
});

function metric<Name extends string>(
  name: Name,
  cost: number,
  value: (evidence: Evidence, samples: Prepared) => Omit<Measure, "rows">,
): Metric<Name> {
  return {
    name,
    group: "use",
    better: "higher",
    cost,
    measure(evidence) {
      const samples = prepared(evidence);
      if (isOmission(samples)) return samples;
      const rows = { real: samples.train.rows, synthetic: samples.synthetic.rows };
      return { ...value(evidence, samples), rows };
    },
  };
}

/**
 * `tstr`, `trtr` and `tsrtr`: how well trees predict the target of the holdout that learnt from synthetic rows, from the
 * training rows, and from both together. AUC of classes, R² of a number; the floor learnt from rows with shuffled columns.
 * @see Esteban, Hyland, Rätsch: Real-valued medical time series generation with recurrent conditional GANs. 2017.
 */
export const trainOnSynthetic = [
  metric("tstr", 20, (evidence, { train, synthetic, floor }) => ({
    value: learnt(evidence).from(synthetic),
    floor: learnt(evidence).from(floor),
    ceiling: learnt(evidence).from(train),
  })),
  metric("trtr", 1, (evidence, { train }) => ({ value: learnt(evidence).from(train) })),
  metric("tsrtr", 14, (evidence, samples) => ({
    value: learnt(evidence).from(learnt(evidence).together(samples)),
    ceiling: learnt(evidence).from(samples.train),
  })),
] as const;
