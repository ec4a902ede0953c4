import type { ColumnValue } from "../evaluation/index.ts";
import { type Language, say } from "../messages/index.ts";
import { categoryChart } from "./category-chart.ts";
import type { DrawnColumn } from "./drawn.ts";
import { percent } from "./format.ts";
import { gauge } from "./gauge.ts";
import { type Html, html } from "./html.ts";
import { numberChart } from "./number-chart.ts";
import { type Shares, shareBars } from "./share-bars.ts";
import { numberScaleOf } from "./value-text.ts";

/** A number that so many real rows hold is drawn apart: the others would not be seen beside it. */
const ATOM = 0.5;

/** A column's real and synthetic values over one another, with their distance. */
export function columnCard(column: DrawnColumn, error: ColumnValue | undefined, language: Language): Html {
  const label = say(language, "report.chart", { name: column.name });
  const distance = error ? distanceOf(error, language) : [];
  const chart =
    column.kind === "number"
      ? numbers(column, label, language)
      : [
          categoryChart(column, {
            label,
            missing: say(language, "report.missing-cells", undefined),
            others: (count) => say(language, "report.others", { count }),
          }),
        ];
  return html`<figure class="card"><figcaption class="head"><h3>${column.name}</h3>${distance}</figcaption>
${chart}</figure>
`;
}

/** How far apart the two are, beside what real rows are: shuffled columns are no bound here, since they are right one by one. */
function distanceOf({ value, ceiling }: ColumnValue, language: Language): Html {
  const real = ceiling === undefined ? null : percent(ceiling);
  const text = say(language, "report.distance", { value: percent(value), ceiling: real });
  return html`${gauge({ better: "lower", value, ceiling }, text)}<p>${text}</p>`;
}

/** Missing cells and a number that most rows hold as bars, the other numbers as histograms. */
function numbers(column: DrawnColumn, label: string, language: Language): readonly Html[] {
  const scale = numberScaleOf(column.type);
  const atom = atomOf(column.real);
  const apart: Shares[] = [];
  const tell = (text: string, is: (value: number) => boolean) => {
    const share = (values: Float64Array) => values.reduce((sum, value) => sum + Number(is(value)), 0) / values.length;
    const shares = { text, real: share(column.real), synthetic: share(column.synthetic) };
    if (shares.real + shares.synthetic > 0) apart.push(shares);
  };
  if (atom !== null) tell(scale.write(atom), (value) => value === atom);
  tell(say(language, "report.missing-cells", undefined), Number.isNaN);
  const others = (values: Float64Array) => (atom === null ? values : values.filter((value) => value !== atom));
  const [real, synthetic] = [others(column.real), others(column.synthetic)];
  const some = real.some((value) => !Number.isNaN(value)) || synthetic.some((value) => !Number.isNaN(value));
  return [
    ...(apart.length > 0 ? [shareBars(apart, 1, label)] : []),
    ...(atom !== null && some ? [html`<p class="apart">${say(language, "report.other-values", undefined)}</p>`] : []),
    ...(some ? [numberChart({ real, synthetic }, scale, label)] : []),
  ];
}

/** The number that more than half of the real rows hold, or null. */
function atomOf(values: Float64Array): number | null {
  // Whoever has the majority is left over when unequal values cancel each other.
  let [candidate, votes] = [Number.NaN, 0];
  for (const value of values) {
    if (votes === 0) candidate = value;
    votes += value === candidate ? 1 : -1;
  }
  const rows = values.reduce((sum, value) => sum + Number(value === candidate), 0);
  return rows > ATOM * values.length && rows < values.length ? candidate : null;
}
