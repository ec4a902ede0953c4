import type { Columns } from "../encoder/index.ts";
import type { Runtime } from "../engine/index.ts";
import { nearest, ZerosumError } from "../errors.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import { alignColumns, type EvidenceColumn } from "./aligned.ts";
import { drawn, type Sample, shuffledColumns } from "./sample.ts";

/** The tables of an evaluation. */
export interface EvaluationTables {
  /** The rows that the generator learnt from. */
  readonly train: Columns;
  /** Real rows that it never saw. */
  readonly holdout?: Columns | null;
  /** The rows to judge. */
  readonly synthetic: Columns;
}

/** How tables are judged. */
export interface EvidenceOptions {
  /** What is drawn: which rows where not all are looked at, how they are dealt to folds, how columns are shuffled (1). */
  readonly seed?: number;
  /** The column that a user of the data would predict (none). */
  readonly target?: string | null;
  /** Where matrices are multiplied (here, in plain JavaScript). */
  readonly runtime?: Runtime | null;
}

/** What metrics look at. */
export interface Evidence {
  readonly columns: readonly EvidenceColumn[];
  readonly train: Sample;
  readonly holdout: Sample | null;
  readonly synthetic: Sample;
  /** The training rows with each column shuffled by itself: what a generator must beat. */
  readonly floor: Sample;
  /** The index of the target among the columns, or null. */
  readonly target: number | null;
  /** The tables as they were given: texts, keys and formats included. */
  readonly tables: { readonly train: Columns; readonly holdout: Columns | null; readonly synthetic: Columns };
  readonly seed: number;
  readonly runtime: Runtime | null;
  /** So many rows of a sample, drawn by the seed; the same ones whoever asks; all of it where it has no more. */
  readonly draw: (sample: Sample, rows: number) => Sample;
}

/**
 * Brings the tables together for the metrics.
 * @throws ZerosumError where the columns differ, a table has no rows, or there is no such target.
 */
export function collectEvidence(
  { train, holdout = null, synthetic }: EvaluationTables,
  { seed = 1, target = null, runtime = null }: EvidenceOptions = {},
): Evidence {
  const tables = { train, holdout, synthetic };
  const { columns, samples } = alignColumns(tables);
  return {
    columns,
    ...samples,
    floor: shuffledColumns(samples.train, seed),
    target: target === null ? null : indexOfTarget(columns, target),
    tables,
    seed,
    runtime,
    draw: drawer(seed),
  };
}

function indexOfTarget(columns: readonly EvidenceColumn[], target: string): number {
  const names = columns.map(({ name }) => name);
  const at = names.indexOf(target);
  if (at < 0) throw new ZerosumError("evaluation.target", { got: target, suggestion: nearest(target, names) });
  return at;
}

/** Draws rows once for each sample and number of them. */
function drawer(seed: number): Evidence["draw"] {
  const drawnOf = new WeakMap<Sample, Map<number, Sample>>();
  return (sample, rows) => {
    if (rows >= sample.rows) return sample;
    const known = drawnOf.get(sample) ?? new Map<number, Sample>();
    drawnOf.set(sample, known);
    const found = known.get(rows) ?? drawn(sample, rows, new Generator(seed, PURPOSE.evaluation));
    known.set(rows, found);
    return found;
  };
}
