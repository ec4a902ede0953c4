import { type Evaluation, measureOf } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import type { Drawn } from "./drawn.ts";
import { figure, grouped, percent } from "./format.ts";
import { type Html, html } from "./html.ts";
import { legend } from "./legend.ts";
import { projectionOf } from "./projection.ts";
import { rocChart } from "./roc-chart.ts";
import { scatterChart } from "./scatter-chart.ts";

/** Who is real? The ROC curve of the trees that try to tell, and both tables on one plane. */
export function toldApartSection(evaluation: Evaluation, drawn: Drawn, language: Language): Html {
  const trees = measureOf(evaluation, "c2st.trees.auc.holdout") ?? measureOf(evaluation, "c2st.trees.auc");
  const projection = projectionOf(drawn, evaluation.seed);
  const [real, synthetic] = [say(language, "report.real", undefined), say(language, "report.synthetic", undefined)];
  const map = say(language, "report.map", undefined);
  const card = (title: string, picture: Html, text: string) =>
    html`<figure class="card"><figcaption class="head"><h3>${title}</h3></figcaption>${picture}<p class="under">${text}</p></figure>
`;
  const curve = trees?.roc
    ? card(
        say(language, "report.roc", undefined),
        html`${legend([["judge", say(language, "report.trees", { auc: figure(trees.value) })]])}${rocChart(trees.roc, { label: say(language, "report.roc", undefined), coin: say(language, "report.coin", undefined) })}`,
        say(language, "report.roc.means", undefined),
      )
    : [];
  const share = say(language, "report.map.means", {
    share: percent(projection.share),
    rows: grouped(projection.real.length),
  });
  return html`<div class="grid three">
${curve}${card(`${map}: ${real}`, scatterChart(projection, ["real"], real), share)}${card(`${map}: ${synthetic}`, scatterChart(projection, ["synthetic"], synthetic), say(language, "report.map.same", undefined))}</div>
`;
}
