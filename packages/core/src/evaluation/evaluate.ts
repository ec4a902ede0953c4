import { type Evaluation, type MetricResult, resultOf } from "./evaluation.ts";
import { collectEvidence, type EvaluationTables, type Evidence, type EvidenceOptions } from "./evidence.ts";
import { findingsOf } from "./findings.ts";
import { METRICS, type MetricName } from "./registry.ts";
import { verdictsOf } from "./verdicts.ts";

/** How an evaluation is done. */
export interface EvaluationOptions extends EvidenceOptions {
  /** Which metrics (all of them). */
  readonly only?: readonly MetricName[];
}

/** How far an evaluation is. */
export interface EvaluationProgress {
  readonly type: "metric";
  /** The metric that is done. */
  readonly name: MetricName;
  /** The share of all work that is done, from 0 to 1. */
  readonly done: number;
}

/**
 * Judges synthetic rows: every metric beside its floor and its ceiling, and what they come to. Yields how far it is, and
 * returns what it found.
 * @throws ZerosumError where the tables cannot be compared.
 * @example let step; const run = evaluateTables({ train, synthetic }); while (!(step = await run.next()).done);
 */
export async function* evaluateTables(
  tables: EvaluationTables,
  { only, ...options }: EvaluationOptions = {},
): AsyncGenerator<EvaluationProgress, Evaluation> {
  const evidence = collectEvidence(tables, options);
  const chosen = METRICS.filter(({ name }) => only?.includes(name) ?? true);
  const work = chosen.reduce((sum, { cost }) => sum + cost, 0);
  const metrics: MetricResult[] = [];
  let done = 0;
  for (const metric of chosen) {
    metrics.push(await resultOf<MetricName, Evidence>(metric, evidence));
    done += metric.cost;
    yield { type: "metric", name: metric.name, done: done / work };
  }
  return conclude(evidence, metrics);
}

/** What metrics of this evidence come to. */
function conclude(evidence: Evidence, metrics: readonly MetricResult[]): Evaluation {
  const { train, holdout, synthetic, columns, target, seed, tables } = evidence;
  const verdicts = verdictsOf({ metrics });
  return {
    rows: { train: train.rows, holdout: holdout?.rows ?? null, synthetic: synthetic.rows },
    columns: columns.map(({ name, kind }) => ({ name, kind })),
    target: target === null ? null : columns[target].name,
    seed,
    metrics,
    verdicts,
    findings: findingsOf({ metrics }, verdicts, tables),
  };
}

/** An evaluation to its end, without its progress. */
export async function evaluationOf(tables: EvaluationTables, options: EvaluationOptions = {}): Promise<Evaluation> {
  const run = evaluateTables(tables, options);
  for (;;) {
    const { done, value } = await run.next();
    if (done) return value;
  }
}
