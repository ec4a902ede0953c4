import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Columns } from "../encoder/index.ts";
import { type Evaluation, evaluationOf, type MetricResult } from "../evaluation/index.ts";
import { readTable } from "../table/index.ts";
import { axisNumber, grouped, shortened } from "./format.ts";
import { html } from "./html.ts";
import { renderReport } from "./index.ts";

const penguins = await readTable(readFileSync(new URL("../../../../examples/penguins.csv", import.meta.url)));
const scored = (name: MetricResult["name"], value: number, floor: number): MetricResult => ({
  name,
  group: "fidelity",
  better: "lower",
  value,
  floor,
  rows: { real: 100, synthetic: 100 },
});
const evaluation = (c2st: number, pair = 0.1): Evaluation => ({
  rows: { train: 100, holdout: null, synthetic: 100 },
  columns: [],
  target: null,
  seed: 1,
  metrics: [scored("columns.error", 0.0453, 0), scored("pairs.error", pair, 0.4), scored("c2st.trees.auc", c2st, 0.97)],
  verdicts: [],
  findings: [],
});
const page = (real: Columns, generated: Columns = real, language: "en" | "ko" = "en", scores = evaluation(0.7241)) =>
  renderReport({ title: "penguins.csv", real, generated, evaluation: scores }, language);
/** The opening and closing tags of elements that need both, in order. */
const balanced = (text: string): boolean => {
  const open: string[] = [];
  for (const [, close, tag, empty] of text.matchAll(/<(\/?)([a-z0-9]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (empty || ["meta", "link"].includes(tag)) continue;
    if (!close) open.push(tag);
    else if (open.pop() !== tag) return false;
  }
  return open.length === 0;
};

describe("a report", async () => {
  const measured = await evaluationOf({ train: penguins, synthetic: penguins });
  const english = renderReport(
    { title: "penguins.csv", real: penguins, generated: penguins, evaluation: measured },
    "en",
  );

  test("shows every column and every score beside its floor", () => {
    for (const { type } of penguins.columns) expect(english).toContain(`<h3>${type.name}</h3>`);
    expect(english.match(/<figure/g)).toHaveLength(7);
    const once = page(penguins);
    for (const text of ["4.5\u00a0%", "10.0\u00a0%", "40.0\u00a0%", "0.724", "0.970"]) expect(once).toContain(text);
    expect(once).toContain("344 real rows, 344 generated rows, 7 columns");
    expect(once).toContain("Missing: 0.6\u00a0% real, 0.6\u00a0% generated");
  });

  test("is whole markup that asks nothing of anyone, with no number left undefined", () => {
    expect(balanced(english)).toBe(true);
    expect(english).not.toMatch(/https?:|@import|url\(|<script|<iframe| src=/);
    expect(english).toContain("default-src 'none'");
    expect(english.replace(/<style>.*<\/style>/s, "")).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  test("speaks Korean, and is the same page", () => {
    const korean = page(penguins, penguins, "ko");
    expect(korean).toContain('<html lang="ko">');
    expect(korean).toContain("실제 행 344개, 생성된 행 344개, 열 7개");
    const shape = (text: string) => text.match(/<\/?[a-z0-9]+/g);
    expect(shape(korean)).toEqual(shape(page(penguins)));
  });

  test("says in words what the scores come to", () => {
    const says = (scores: Evaluation) => /class="verdict">(.*?)<\/p>/.exec(page(penguins, penguins, "en", scores))?.[1];
    expect(says(evaluation(0.55))).toBe(
      "The generated rows are hard to tell from the real ones. Shown a real row and a generated one, boosted trees pick out the real one 55 times in 100. A coin would be right 50 times; against shuffled columns the trees are right 97 times.",
    );
    expect(says(evaluation(0.7))).toContain("are near the real ones");
    expect(says(evaluation(0.9))).toContain("yet can be told from the real ones");
    expect(says(evaluation(0.98))).toContain("no better than shuffled columns");
    expect(says(evaluation(0.7, 0.41))).toContain("no better than shuffled columns");
  });

  test("lets no data out of its place", async () => {
    const cell = `<script>alert("1")</script>&'`;
    const quoted = `"${cell.replaceAll('"', '""')}"`;
    const table = await readTable(`"<b>n</b>",c\n1,${quoted}\n2,x\n3,x\n4,${quoted}\n`, { header: true });
    const text = renderReport(
      { title: `<img src="x">`, real: table, generated: table, evaluation: evaluation(0.6) },
      "en",
    );
    expect(text).not.toMatch(/<script|<b>|<img/);
    expect(text).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;");
    expect(text).toContain("<h3>&lt;b&gt;n&lt;/b&gt;</h3>");
    expect(balanced(text)).toBe(true);
  });

  test("shows the commonest of many categories, and the others as one", async () => {
    const lines = Array.from({ length: 20 }, (_, kind) =>
      Array.from({ length: 40 - kind }, (_, i) => `kind${kind},${i}`),
    );
    const table = await readTable(`c,n\n${lines.flat().join("\n")}\n`);
    const text = page(table);
    expect(text).toContain(">kind4<");
    expect(text).not.toContain(">kind5<");
    expect(text).toContain(">15 others<");
  });

  test("stands numbers that are all the same, without end, or partly missing", async () => {
    const real = await readTable("a,b,c\n1e300,5,0.125\n-1e300,5,0.25\n3,5,\n4,5,0.3333333333333333\n", {
      schema: { a: "number", b: "number", c: "number" },
    });
    const text = page(real);
    expect(balanced(text)).toBe(true);
    expect(text.replace(/<style>.*<\/style>/s, "")).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test("histograms count every bin of a lattice alike, and put what lies outside in the outer bins", async () => {
  const real = await readTable(`n\n${Array.from({ length: 100 }, (_, i) => 99 - i).join("\n")}\n`);
  const generated = await readTable("n\n-50\n150\n", { schema: { n: "integer" } });
  const text = page(real, generated);
  // 100 whole numbers are 20 bins of five: equally high, below the two that hold half of the generated rows each.
  expect(
    new Set(
      /class="real" d="M0 176(.*?)V176Z"/
        .exec(text)?.[1]
        .match(/L[\d.]+ [\d.]+/g)
        ?.map((l) => l.split(" ")[1]),
    ).size,
  ).toBe(1);
  expect(/class="generated line" d="M0 (4\.0)L0\.0 4\.0H16\.0L16\.0 176\.0/.exec(text)?.[1]).toBe("4.0");
});

test("numbers and long texts are put for reading", () => {
  expect([0, 999, 1000, 1234567].map(grouped)).toEqual(["0", "999", "1,000", "1,234,567"]);
  expect([0.1 + 0.2, -1500, 1e21, 20].map(axisNumber)).toEqual(["0.3", "-1,500", "1e+21", "20"]);
  expect([shortened("short", 5), shortened("longer", 5), shortened("펭귄 섬들", 5)]).toEqual([
    "short",
    "longe…",
    "펭귄…",
  ]);
});

test("a template escapes what is put in, unless it is markup", () => {
  expect(html`<i title="${'"'}">${"<"}${html`<b>${1}</b>`}${[html`a`, html`b`]}</i>`.markup).toBe(
    '<i title="&quot;">&lt;<b>1</b>ab</i>',
  );
});
