import {
  checkRequirements,
  GAME_METRIC_NAMES,
  type Language,
  parseRequirements,
  renderDensityReport,
  ZerosumError,
} from "@zerosum/core";
import { type DensityRequest, judgePoints } from "../evaluate-density.ts";
import { checkWritable } from "../files.ts";
import { openModel } from "../model.ts";
import { printLine } from "./output.ts";
import { sayMetrics, sayOmissions } from "./say-metrics.ts";
import { sayRequirements } from "./say-requirements.ts";
import { writeReport } from "./write-report.ts";

/** `zerosum evaluate` where `--real` names a known density. */
export async function runEvaluateDensity(
  request: DensityRequest,
  flags: {
    readonly json: boolean;
    readonly output: string | undefined;
    readonly force: boolean;
    readonly require: string | undefined;
    readonly useless: readonly string[];
  },
  language: Language,
): Promise<void> {
  if (flags.useless.length > 0)
    throw new ZerosumError("cli.useless-with-density", { flags: flags.useless, density: request.density });
  const { output, force, json, require } = flags;
  const requirements = require === undefined ? [] : parseRequirements(require, GAME_METRIC_NAMES);
  if (output !== undefined) await checkWritable(output, { force });
  const model = typeof request.model === "string" ? await openModel(request.model) : request.model;
  const judged = await judgePoints({ ...request, model });
  const { metrics } = judged;
  const checked = checkRequirements(requirements, judged);
  if (json) printLine(JSON.stringify({ type: "evaluation", density: request.density, metrics, requirements: checked }));
  else {
    sayMetrics(judged, language);
    sayOmissions(judged, language);
  }
  sayRequirements(checked, { json, language });
  if (output === undefined) return;
  const page = renderDensityReport({ title: request.density, ...judged, model: model ?? null }, language);
  await writeReport(output, page, { json, language });
}
