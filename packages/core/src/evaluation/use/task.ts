import type { EvidenceColumn } from "../aligned.ts";
import { derived } from "../derived.ts";
import type { Evidence } from "../evidence.ts";
import { type Omission, omit } from "../metric.ts";
import type { Sample } from "../sample.ts";

/** Whole numbers of no more different values than this are classes. */
const MOST_CLASSES = 20;
/** Rows that a model is fitted to and judged by, at least. */
export const FEWEST_ROWS = 50;

/** What is predicted of a row by its other columns: a class (by its number), or a number. */
export interface Task {
  readonly kind: "classes" | "number";
  readonly target: number;
  /** The classes that the training rows have, as their column has them; of a number, none. */
  readonly classes: readonly number[];
}

/**
 * The task of an evaluation: to predict the target, which is the last column where none is named. A category and a whole number
 * of few values are classes, other numbers are numbers.
 */
export const taskOf: (evidence: Evidence) => Task | Omission = derived((evidence) => {
  const { columns, train, target = null } = evidence;
  const at = target ?? columns.length - 1;
  if (columns.length < 2) return omit("evaluation.omitted.few-columns", { columns: columns.length, needed: 2 });
  const classes = classesOf(columns[at], train.values[at]);
  const { name } = columns[at];
  if (classes?.length === 1) return omit("evaluation.omitted.one-class", { target: name });
  if (classes?.length === 0) return omit("evaluation.omitted.no-target", { target: name });
  if (classes && classes.length > MOST_CLASSES)
    return omit("evaluation.omitted.many-classes", { target: name, classes: classes.length, most: MOST_CLASSES });
  return { kind: classes ? "classes" : "number", target: at, classes: classes ?? [] };
});

/** The different values in ascending order where they are classes, also where there are none or one; null of numbers. */
function classesOf({ kind }: EvidenceColumn, values: Float64Array): number[] | null {
  const different = new Set<number>();
  for (const value of values) if (!Number.isNaN(value)) different.add(value);
  const all = [...different].sort((a, b) => a - b);
  const few = all.length <= 1 || (all.length <= MOST_CLASSES && all.every(Number.isInteger));
  return kind === "category" || few ? all : null;
}

/** The rows of a sample whose target is known. */
export function withTarget({ rows, values }: Sample, target: number): Sample {
  const keep = values[target].map((value) => Number(!Number.isNaN(value)));
  const count = keep.reduce((sum, kept) => sum + kept, 0);
  if (count === rows) return { rows, values };
  return { rows: count, values: values.map((column) => column.filter((_, row) => keep[row])) };
}
