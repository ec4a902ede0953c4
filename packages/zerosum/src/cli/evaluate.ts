import { basename } from "node:path";
import {
  checkRequirements,
  type Evaluation,
  type Language,
  measureOf,
  parseRequirements,
  renderReport,
  say,
  type Verdict,
  wordsOf,
  wordsOfFinding,
  wordsOfReason,
  ZerosumError,
} from "@zerosum/core";
import { isDensityName } from "../data.ts";
import { evaluateHere, loadTables } from "../evaluate.ts";
import { checkWritable } from "../files.ts";
import { openModel } from "../model.ts";
import { runEvaluateDensity } from "./evaluate-density.ts";
import { numberOr } from "./number-or.ts";
import { printLine } from "./output.ts";
import { ProgressLine } from "./progress.ts";
import { loadOptionsOf, type ReadFlags } from "./read-options.ts";
import { figure, sayMetrics, sayOmissions } from "./say-metrics.ts";
import { sayRequirements } from "./say-requirements.ts";
import { writeReport } from "./write-report.ts";

/** Columns and pairs that are named. */
const WORST = 3;

interface EvaluateFlags extends ReadFlags {
  readonly synthetic?: string;
  readonly real?: string;
  readonly holdout?: string;
  readonly target?: string;
  readonly require?: string;
  readonly seed?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `zerosum evaluate`: judges the rows of a model or a file; exit code 1 where a requirement is not met. */
export async function runEvaluate(model: string | undefined, flags: EvaluateFlags, language: Language): Promise<void> {
  const { synthetic, real, holdout, target, output, force = false, json = false } = flags;
  if ((model === undefined) === (synthetic === undefined)) throw new ZerosumError("cli.which-synthetic", undefined);
  if (real === undefined) throw new ZerosumError("cli.no-real", undefined);
  if (isDensityName(real)) {
    const { read = {} } = await loadOptionsOf(flags);
    const request = { density: real, synthetic, model, read, seed: (numberOr(flags.seed) ?? 1) as number };
    const useless = (["holdout", "target"] as const).filter((flag) => flags[flag] !== undefined);
    const { require } = flags;
    const own = { json, output, force, require, useless: useless.map((flag) => `--${flag}`) };
    return runEvaluateDensity(request, own, language);
  }
  const requirements = flags.require === undefined ? [] : parseRequirements(flags.require);
  const seed = (numberOr(flags.seed) ?? 1) as number;
  if (output !== undefined) await checkWritable(output, { force });
  const { read = {} } = await loadOptionsOf(flags);
  let file = real;
  const onFile = (path: string): void => {
    file = path;
  };
  const made = model === undefined ? undefined : await openModel(model);
  const tables = await loadTables({ model: made, synthetic, real, holdout, read, seed, onFile }).catch((error) => {
    // What is wrong with a table says where in it, not in which of the files.
    if (error instanceof ZerosumError && error.code.startsWith("table."))
      console.error(say(language, "cli.say.in-file", { path: file }));
    throw error;
  });
  const run = evaluateHere(tables, { seed, target: target ?? null });
  const evaluation = await toItsEnd(run, language, json);
  const checked = checkRequirements(requirements, evaluation);
  if (json) printLine(JSON.stringify({ type: "evaluation", ...evaluation, requirements: checked }));
  else sayEvaluation(evaluation, language);
  sayRequirements(checked, { json, language });
  if (output !== undefined) {
    const title = basename(real);
    const page = renderReport({ title, tables, evaluation, model: made ?? null }, language);
    await writeReport(output, page, { json, language });
  }
}

/** The evaluation, with its progress on a line of the terminal or as lines of JSON. */
async function toItsEnd(run: ReturnType<typeof evaluateHere>, language: Language, json: boolean): Promise<Evaluation> {
  const line = new ProgressLine(language);
  for (;;) {
    const { done, value } = await run.next();
    if (done) {
      line.clear();
      return value;
    }
    if (json) printLine(JSON.stringify(value));
    else if (process.stderr.isTTY) line.drawEvaluating(value);
  }
}

function sayEvaluation(evaluation: Evaluation, language: Language): void {
  for (const verdict of evaluation.verdicts) printLine(inWords(verdict, language));
  for (const finding of evaluation.findings) printLine(wordsOfFinding(finding, language));
  const columns = measureOf(evaluation, "columns.error")?.columns ?? [];
  const pairs = (measureOf(evaluation, "pairs.error")?.pairs ?? []).map(({ names, value, chance = 0 }) => ({
    names,
    value: Math.max(0, value - chance),
  }));
  const worst = (things: readonly { readonly value: number }[], nameOf: (i: number) => string): string =>
    things
      .slice(0, WORST)
      .map(({ value }, i) => `${nameOf(i)} ${figure(value)}`)
      .join(", ");
  const shown = {
    columns: worst(columns, (i) => columns[i].name),
    pairs: worst(pairs, (i) => pairs[i].names.join(" × ")),
  };
  if (shown.columns) printLine(say(language, "cli.say.worst-columns", shown));
  if (shown.pairs) printLine(say(language, "cli.say.worst-pairs", shown));
  printLine("");
  sayMetrics(evaluation, language);
  const sentences = evaluation.metrics.flatMap((metric) => wordsOf(metric, language) ?? []);
  if (sentences.length > 0) printLine("");
  for (const sentence of sentences) printLine(sentence);
  sayOmissions(evaluation, language);
}

function inWords({ about, grade, because }: Verdict, language: Language): string {
  const words = say(language, `evaluation.verdict.${about}.${grade}`, undefined);
  if (!because) return words;
  return `${words} (${wordsOfReason(because, language)})`;
}
