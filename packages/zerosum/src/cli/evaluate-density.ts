import { type Language, say, ZerosumError } from "@zerosum/core";
import { type DensityRequest, evaluateDensity } from "../evaluate-density.ts";
import { inColumns } from "./in-columns.ts";
import { cellsOf } from "./metric-cells.ts";
import { printLine } from "./output.ts";

/** `zerosum evaluate` where `--real` names a known density. */
export async function runEvaluateDensity(
  request: DensityRequest,
  flags: { readonly json: boolean; readonly useless: readonly string[] },
  language: Language,
): Promise<void> {
  if (flags.useless.length > 0)
    throw new ZerosumError("cli.useless-with-density", { flags: flags.useless, density: request.density });
  const metrics = await evaluateDensity(request);
  if (flags.json) {
    printLine(JSON.stringify({ type: "evaluation", density: request.density, metrics }));
    return;
  }
  const head = say(language, "cli.metrics.head", undefined).split("|");
  for (const text of inColumns([head, ...metrics.map(cellsOf)])) printLine(text);
}
