import { expect, test } from "vitest";
import { drawnTable } from "../evaluation/fixtures.case.ts";
import { associationSection } from "./association-section.ts";
import { columnCard } from "./column-card.ts";
import { drawnTables } from "./drawn.ts";
import { evaluation, history } from "./fixtures.case.ts";
import { gameSection } from "./game-section.ts";
import { gauge } from "./gauge.ts";
import { html } from "./html.ts";
import { pairCard } from "./pair-card.ts";
import { renderPictures } from "./pictures.ts";
import { privacyCards } from "./privacy-section.ts";
import { STYLE } from "./style.ts";
import { toldApartSection } from "./told-apart-section.ts";
import { useChartCard } from "./use-section.ts";
import { verdictCard } from "./verdict-card.ts";

// The pictures of seeded data, as text and as a gallery: open golden/report.html in a browser. `npx vitest run pictures -u` writes it
// anew.
test("pictures are drawn as they were", async () => {
  const drawn = drawnTables({ train: await drawnTable(300, 1), synthetic: await drawnTable(300, 2) });
  const [x, y, kind] = drawn.columns;
  const measure = { name: "y", value: 0.08, ceiling: 0.04 };
  const pictures = {
    verdicts: html`<div class="verdicts">${evaluation.verdicts.map((verdict) => verdictCard(verdict, evaluation, "en"))}</div>`,
    gauges: [
      gauge({ better: "half", value: 0.55, floor: 0.98, ceiling: 0.51, standardError: 0.01 }, "between"),
      gauge({ better: "lower", value: 0.02, floor: 0, ceiling: 0.03 }, "the floor is best"),
      gauge({ better: "higher", value: 1.02, floor: 0.4, ceiling: 1 }, "beyond the best"),
      gauge({ better: "lower", value: 0.001 }, "nothing to compare with"),
    ],
    columns: html`<div class="grid">${columnCard(y, measure, "en")}${columnCard(kind, undefined, "ko")}</div>`,
    pair: pairCard({ names: ["x", "y"], value: 0.3, floor: 0.5, ceiling: 0.28 }, [x, y], "en"),
    associations: associationSection(evaluation, "en"),
    "told apart": toldApartSection(evaluation, drawn, "en"),
    use: useChartCard(evaluation, "en"),
    privacy: privacyCards(evaluation, "en"),
    game: gameSection(history, "en"),
  };
  const gallery = html`<!doctype html>
<meta charset="utf-8"><title>Pictures of a report</title><style>${{ markup: STYLE }}</style>
<main>${Object.entries(pictures).map(
    ([name, picture]) => html`<h2>${name}</h2>
${picture}
`,
  )}</main>
`;
  await expect(gallery.markup).toMatchFileSnapshot("../../golden/report.html");
});

test("some of them are drawn for a page of one's own: columns in the table's order, then the worst pairs", async () => {
  const tables = { train: await drawnTable(300, 1), synthetic: await drawnTable(300, 2) };
  const markup = renderPictures({ tables, evaluation }, { columns: 2, pairs: 1 }, "ko");
  const heads = [...markup.matchAll(/<h3>([^<]*)/g)].map(([, head]) => head);
  expect(heads).toEqual(["y", "kind", "x × kind"]);
  expect(markup).toContain("실제");
});
