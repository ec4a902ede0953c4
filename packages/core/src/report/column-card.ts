import { type Language, say } from "../messages/index.ts";
import { type Column, type ColumnType, temporalCodec } from "../table/index.ts";
import { categoryChart } from "./category-chart.ts";
import type { DrawnColumn } from "./drawn-column.ts";
import { axisNumber, percent } from "./format.ts";
import { type Html, html } from "./html.ts";
import { type NumberScale, numberChart } from "./number-chart.ts";

/** A column's real and generated values side by side, with their distance. */
export function columnCard(aligned: DrawnColumn, { type }: Column, distance: number, language: Language): Html {
  const label = say(language, "report.chart", { name: type.name });
  const scale = scaleOf(type);
  const chart =
    scale !== undefined
      ? numberChart(aligned, scale, label)
      : categoryChart(aligned, {
          label,
          missing: say(language, "report.missing-cells", undefined),
          others: (count) => say(language, "report.others", { count }),
        });
  return html`<figure class="card"><figcaption class="head"><h3>${type.name}</h3>
<span>${say(language, "report.distance", { value: percent(distance) })}</span></figcaption>
${chart}${aligned.kind === "number" ? missingLine(aligned, language) : []}</figure>
`;
}

/** How numbers, dates and times stand on an axis; undefined of categories. */
function scaleOf(type: ColumnType): NumberScale | undefined {
  if ("style" in type) return { unit: type.style.step * 10 ** -type.style.decimals[1], write: axisNumber };
  if (!("lattice" in type)) return undefined;
  const codec = temporalCodec(type.format);
  return { unit: type.lattice.step, write: (value) => codec?.write(Math.round(value), type.zone) ?? "" };
}

function missingLine({ real, generated }: DrawnColumn, language: Language): readonly Html[] {
  const share = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0) / values.length;
  const [ours, theirs] = [share(real), share(generated)];
  if (ours + theirs === 0) return [];
  const text = say(language, "report.missing", { real: percent(ours), generated: percent(theirs) });
  return [html`<p class="missing">${text}</p>`];
}
