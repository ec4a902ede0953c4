import { type Language, renderDensityReport, say, ZerosumError } from "@zerosum/core";
import { type DensityRequest, judgePoints } from "../evaluate-density.ts";
import { checkWritable } from "../files.ts";
import { openModel } from "../model.ts";
import { inColumns } from "./in-columns.ts";
import { cellsOf } from "./metric-cells.ts";
import { printLine } from "./output.ts";
import { writeReport } from "./write-report.ts";

/** `zerosum evaluate` where `--real` names a known density. */
export async function runEvaluateDensity(
  request: DensityRequest,
  flags: {
    readonly json: boolean;
    readonly output: string | undefined;
    readonly force: boolean;
    readonly useless: readonly string[];
  },
  language: Language,
): Promise<void> {
  if (flags.useless.length > 0)
    throw new ZerosumError("cli.useless-with-density", { flags: flags.useless, density: request.density });
  const { output, force, json } = flags;
  if (output !== undefined) await checkWritable(output, { force });
  const model = typeof request.model === "string" ? await openModel(request.model) : request.model;
  const judged = await judgePoints({ ...request, model });
  const { metrics } = judged;
  if (json) printLine(JSON.stringify({ type: "evaluation", density: request.density, metrics }));
  else {
    const head = say(language, "cli.metrics.head", undefined).split("|");
    for (const text of inColumns([head, ...metrics.map(cellsOf)])) printLine(text);
  }
  if (output === undefined) return;
  const page = renderDensityReport({ title: request.density, ...judged, model: model ?? null }, language);
  await writeReport(output, page, { json, language });
}
