import { type Evaluation, measureOf } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import { differenceMap, shadeMap } from "./heatmap.ts";
import { type Html, html } from "./html.ts";

/** Columns that are shown, at most: those of the worst pairs. */
const MOST_COLUMNS = 24;

/** How much each column has to do with each other, in the real rows and in the synthetic ones, and where the two differ. */
export function associationSection(evaluation: Evaluation, language: Language): readonly Html[] {
  const pairs = measureOf(evaluation, "pairs.association")?.pairs ?? [];
  const worst = [...new Set(pairs.flatMap(({ names }) => names))].slice(0, MOST_COLUMNS);
  const names = evaluation.columns.map(({ name }) => name).filter((name) => worst.includes(name));
  if (names.length < 3) return [];
  const size = names.length;
  const places = new Map(names.map((name, i) => [name, i]));
  const [real, synthetic] = [new Float64Array(size * size), new Float64Array(size * size)];
  for (const pair of pairs) {
    const [i, j] = pair.names.map((name) => places.get(name));
    if (i === undefined || j === undefined) continue;
    for (const cell of [i * size + j, j * size + i]) {
      real[cell] = pair.real ?? 0;
      synthetic[cell] = pair.synthetic ?? 0;
    }
  }
  const map = { across: names, down: names, most: 1 };
  const title = say(language, "report.association", undefined);
  const strength = real.map((value, cell) => Math.abs(synthetic[cell]) - Math.abs(value));
  return [
    html`<figure class="card pair"><figcaption class="head"><h3>${title}</h3></figcaption>
<p>${say(language, "report.association.means", undefined)}</p>
<div class="panels"><div><h4>${say(language, "report.real", undefined)}</h4>${shadeMap({ ...map, values: real }, "real", title)}</div>
<div><h4>${say(language, "report.synthetic", undefined)}</h4>${shadeMap({ ...map, values: synthetic }, "synthetic", title)}</div>
<div><h4>${say(language, "report.difference", undefined)}</h4>${differenceMap({ ...map, values: strength }, title)}</div></div></figure>
`,
  ];
}
