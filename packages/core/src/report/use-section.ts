import { type Evaluation, type MetricName, measureOf } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import { figure } from "./format.ts";
import { type Html, html } from "./html.ts";
import { type Learnt, useChart } from "./use-chart.ts";

/** Train on synthetic rows, test on real ones: beside what real rows teach, and what independent columns do. */
export function useChartCard(evaluation: Evaluation, language: Language): readonly Html[] {
  const [tstr, trtr, both] = (["tstr", "trtr", "tsrtr"] as const satisfies readonly MetricName[]).map((name) =>
    measureOf(evaluation, name),
  );
  if (!tstr || !trtr) return [];
  const learnt = (kind: Learnt["kind"], value: number | undefined): Learnt[] =>
    value === undefined ? [] : [{ kind, name: say(language, `report.learnt.${kind}`, undefined), value }];
  const target = evaluation.target ?? evaluation.columns.at(-1)?.name ?? "";
  return [
    html`<figure class="card"><figcaption class="head"><h3>${say(language, "report.use.title", { target })}</h3></figcaption>
${useChart([...learnt("floor", tstr.floor), ...learnt("synthetic", tstr.value), ...learnt("real", trtr.value), ...learnt("both", both?.value)])}
<p class="under">${say(language, "report.use.means", { tstr: figure(tstr.value), trtr: figure(trtr.value) })}</p></figure>
`,
  ];
}
