import { type Language, type Measure, type MetricResults, omissionsOf, say } from "@zerosum/core";
import { inColumns } from "./in-columns.ts";
import { printLine } from "./output.ts";

/** Says the metrics that were measured, as a table. */
export function sayMetrics({ metrics }: MetricResults, language: Language): void {
  const head = say(language, "cli.metrics.head", undefined).split("|");
  const lines = metrics.flatMap((metric) => ("omitted" in metric ? [] : [cellsOf(metric)]));
  for (const text of inColumns([head, ...lines])) printLine(text);
}

/** Says which metrics were left out, and why. */
export function sayOmissions(results: MetricResults, language: Language): void {
  for (const [reason, names] of omissionsOf(results, language))
    printLine(say(language, "cli.say.omitted", { names: names.join(", "), reason }));
}

/** What a metric found, as cells of a line: name, value, floor, ceiling, rows. */
function cellsOf({ name, value, standardError, floor, ceiling, rows }: Measure & { readonly name: string }): string[] {
  const error = standardError === undefined ? "" : ` ± ${figure(standardError)}`;
  return [name, figure(value) + error, figure(floor), figure(ceiling), `${rows.synthetic}/${rows.real}`];
}

/** 0.61234 → 0.612 */
export const figure = (value: number | undefined): string =>
  value === undefined
    ? "–"
    : Math.abs(value) < 1000
      ? value.toFixed(Math.abs(value) < 10 ? 3 : 1)
      : value.toPrecision(4);
