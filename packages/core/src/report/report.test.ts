import { describe, expect, test } from "vitest";
import type { Columns } from "../encoder/index.ts";
import { drawnTable, penguins, pick, read } from "../evaluation/fixtures.case.ts";
import { evaluatePoints, evaluationOf } from "../evaluation/index.ts";
import type { Manifest } from "../model/index.ts";
import { type Density, parseDensity } from "../points/index.ts";
import { readTable } from "../table/index.ts";
import { evaluation, history } from "./fixtures.case.ts";
import { axisNumber, figure, grouped, shortened } from "./format.ts";
import { gauge } from "./gauge.ts";
import { html } from "./html.ts";
import { type ReportData, renderDensityReport, renderReport } from "./index.ts";
import { roundTicks } from "./scale.ts";

const tables = { train: await drawnTable(300, 1), synthetic: await drawnTable(300, 2) };
const page = (data: Partial<ReportData> = {}, language: "en" | "ko" = "en") =>
  renderReport({ title: "customers.csv", tables, evaluation, ...data }, language);
/** The page without its style. */
const body = (text: string) => text.replace(/<style>.*<\/style>/s, "");
/** Whether every element that is opened is closed, in order. */
const balanced = (text: string): boolean => {
  const open: string[] = [];
  for (const [, close, tag, empty] of text.matchAll(/<(\/?)([a-z0-9]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (empty || ["meta", "link"].includes(tag)) continue;
    if (!close) open.push(tag);
    else if (open.pop() !== tag) return false;
  }
  return open.length === 0;
};
const positions = (text: string, wanted: readonly string[]) => wanted.map((part) => text.indexOf(part));
const ascending = (numbers: readonly number[]) => numbers.every((n, i) => n >= 0 && (i === 0 || n > numbers[i - 1]));

describe("a report", () => {
  const english = page();
  const played = (refinement?: object) => ({
    manifest: { steps: 20_000, refinement } as unknown as Manifest,
    history,
  });

  test("says its verdicts first, each with the metric and the bound that decided", () => {
    expect(
      ascending(
        positions(english, [
          "Fidelity: fair",
          "c2st.trees.auc 0.724, bound 0.600",
          "Use: bad",
          "tstr 0.810, bound 0.850",
          "Privacy: not known",
          "Columns, the worst first",
        ]),
      ),
    ).toBe(true);
    expect(english).toContain("The generator has collapsed");
    expect(english).toContain(
      "boosted trees pick out the real one 74 times in 100. A coin would be right 50 times; against independent columns the trees are right 96 times, against more real rows 49.",
    );
  });

  test("keeps formulas in one piece, and speaks of no flag: the studio shows the page too", () => {
    const said = page({ evaluation: { ...evaluation, findings: [{ code: "no-holdout" }] }, model: played() });
    expect(said).toContain("give them as the holdout");
    expect(said.slice(said.indexOf("</style>"))).not.toMatch(/\s--[a-z]/);
    expect(said).toContain('and <span class="whole">V(D, G)</span> is <span class="whole">−log 4</span>.');
  });

  test("has the worst columns first, and the pairs in the order of the evaluation", () => {
    expect(ascending(positions(english, ["<h3>y</h3>", "<h3>kind</h3>", "<h3>x</h3>"]))).toBe(true);
    expect(ascending(positions(english, ["<h3>x × kind</h3>", "<h3>y × kind</h3>", "<h3>x × y</h3>"]))).toBe(true);
    expect(english).toContain("8.0\u00a0% apart; real rows 4.0\u00a0%");
    expect(english).toContain('class="gauge" role="img" aria-label="8.0\u00a0% apart; real rows 4.0\u00a0%"');
    expect(english).toContain("0.250 apart, by chance 0.040; independent columns 0.450, real rows 0.050");
  });

  test("has every figure beside its floor and its ceiling, and says what was left out and why", () => {
    for (const text of [
      "<b>0.724</b><small>±0.020</small>",
      "<i>floor </i>0.970",
      "<i>ceiling </i>0.510",
      "<b>0.0040</b>",
    ])
      expect(english).toContain(text.replace("0.0040", "0.004"));
    expect(english).toMatch(/needs a column of keys<\/dt><dd><code>keys.unique<\/code>/);
  });

  test("says whether rows are raw, refined, or of a file", () => {
    expect(english).toContain("come from a file");
    expect(page({ model: played() })).toContain("a model of 20,000 steps, raw: every row stands");
    expect(page({ model: played({ acceptance: 1 / 3 }) })).toContain(
      "refined: a critic of the finished generator kept about 33 of",
    );
    expect(page({ model: played() })).toContain(">−log 4</text>");
    expect(english).not.toContain("−log 4");
  });

  test("is whole markup that asks nothing of anyone, with no number left undefined", async () => {
    const split = (from: number, to: number) =>
      pick(
        penguins,
        Array.from({ length: to - from }, (_, i) => from + i),
      );
    const real = { train: split(0, 200), holdout: split(200, 344), synthetic: split(0, 150) };
    const whole = page({ tables: real, evaluation: await evaluationOf(real), model: null });
    for (const text of [english, whole]) {
      expect(balanced(text)).toBe(true);
      expect(text).not.toMatch(/https?:|@import|url\(|<script|<iframe| src=/);
      expect(text).toContain("default-src 'none'");
      expect(body(text)).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
    for (const { type } of penguins.columns) expect(whole).toContain(`<h3>${type.name}</h3>`);
    expect(whole.length).toBeLessThan(500_000);
  });

  test("speaks Korean, and is the same page", () => {
    const korean = page({}, "ko");
    expect(korean).toContain('<html lang="ko">');
    expect(korean).toContain("합성 행 300개를 학습 행 300개, 홀드아웃 행 150개와 비교했습니다. 열은 3개입니다.");
    const shape = (text: string) => text.match(/<\/?[a-z0-9]+/g);
    expect(shape(korean)).toEqual(shape(english));
    expect(body(korean).replace(/zerosum|columns\.error/g, "")).not.toMatch(/>[A-Z]?[a-z]+ [a-z]+ [a-z]+/);
  });

  test("lets no data out of its place", async () => {
    const cell = `<script>alert("1")</script>&'`;
    const quoted = `"${cell.replaceAll('"', '""')}"`;
    const train = await readTable(`"<b>n</b>",c\n1,${quoted}\n2,x\n3,x\n4,${quoted}\n`, { header: true });
    const text = page({ title: `<img src="x">`, ...(await judged(train)) });
    expect(text).not.toMatch(/<script|<b>n|<img/);
    expect(text).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;");
    expect(text).toContain("<h3>&lt;b&gt;n&lt;/b&gt;</h3>");
    expect(balanced(text)).toBe(true);
  });

  test("shows the commonest of many categories, and the others as one", async () => {
    const lines = Array.from({ length: 20 }, (_, kind) =>
      Array.from({ length: 40 - kind }, (_, i) => `kind${kind},${i}`),
    );
    const text = page(await judged(await read(`c,n\n${lines.flat().join("\n")}\n`)));
    expect(text).toContain(">kind5</text>");
    expect(text).toContain(">14 others</text>");
  });

  test("draws a number that most rows hold apart from the others", async () => {
    const lines = Array.from({ length: 40 }, (_, i) => (i % 4 === 0 ? 100 + i : 0));
    const text = page(await judged(await read(`n\n${lines.join("\n")}\n`)));
    expect(text).toContain(">75.0\u00a0%</tspan>");
    expect(text).toContain("The other values:");
  });

  test("stands numbers that are all the same, without end, or partly missing", async () => {
    const train = await readTable("a,b,c\n1e300,5,0.125\n-1e300,5,0.25\n3,5,\n4,5,0.3333333333333333\n", {
      schema: { a: "number", b: "number", c: "number" },
    });
    const text = page(await judged(train));
    expect(balanced(text)).toBe(true);
    expect(body(text)).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("stays light however many columns there are", async () => {
    const names = Array.from({ length: 120 }, (_, i) => `column${i}`);
    const train = await read(
      `${names.join()}\n${Array.from({ length: 30 }, (_, row) => names.map((_, i) => (row * (i + 7)) % 19).join()).join("\n")}\n`,
    );
    const text = page(await judged(train));
    expect(text.match(/<figure class="card"><figcaption class="head"><h3>column/g)).toHaveLength(60);
    expect(text).toContain("Not drawn, with their distances: column60");
    expect(text.length).toBeLessThan(2_000_000);
  });

  async function judged(train: Columns): Promise<Pick<ReportData, "tables" | "evaluation">> {
    const tables = { train, synthetic: train };
    return {
      tables,
      evaluation: await evaluationOf(tables, { only: ["columns.error", "pairs.error", "pairs.association"] }),
    };
  }
});

describe("a report on points", () => {
  const drawn = (density: Density, rows: number) => {
    const out = new Float32Array(rows * density.dimension);
    density.sample(out, 7, 0);
    return out;
  };
  const report = async (name: string, language: "en" | "ko" = "en") => {
    const density = parseDensity(name);
    const generated = drawn(density, 3000);
    const metrics = await evaluatePoints({ density, generated });
    const model = { manifest: { steps: 10_000 } as unknown as Manifest, history };
    return renderDensityReport({ title: name, density, generated, metrics, model }, language);
  };

  test("has the density, the best D, every figure of the game, and its curves", async () => {
    const text = await report("mixture:means=-3/0/3");
    expect(text).toMatch(/the game stands at <span class="whole">C\(G\)<\/span> = −1\.3\d\d/);
    for (const part of ["What the best D would say", "<code>jsd</code>", "−log 4", "D(G(z))", "real points: 3<"])
      expect(text).toContain(part);
    expect(balanced(text)).toBe(true);
    expect(body(text)).not.toMatch(/NaN|undefined|Infinity|https?:/);
    const shape = (page: string) => page.match(/<\/?[a-z0-9]+/g);
    expect(shape(await report("mixture:means=-3/0/3", "ko"))).toEqual(shape(text));
  });

  test("draws points of the plane beside real ones", async () => {
    const text = await report("ring");
    expect(text.match(/class="dots synthetic"/g)).toHaveLength(2);
    expect(text.match(/class="crosses real"/g)).toHaveLength(2);
    expect(balanced(text)).toBe(true);
  });
});

test("a figure stands by how far it is from the best that can be", () => {
  const places = (picture: { markup: string }) =>
    ["ideal", "floor", "ceiling", "value"].map((mark) =>
      Number(
        new RegExp(`<svg x="([\\d.]+)%" y="50%" overflow="visible"><\\w+ class="${mark}"`).exec(picture.markup)?.[1],
      ),
    );
  expect(places(gauge({ better: "half", value: 0.6, floor: 1, ceiling: 0.5 }, ""))).toEqual([96, 4, 96, 77.6]);
  expect(places(gauge({ better: "half", value: 0.4, floor: 1, ceiling: 0.5 }, ""))).toEqual([96, 4, 96, 77.6]);
  expect(places(gauge({ better: "lower", value: 0.2, floor: 0.4, ceiling: 0.1 }, ""))).toEqual([96, 4, 73, 50]);
  // Small distances look small where the floor is not the worst, and where there is none.
  expect(places(gauge({ better: "lower", value: 0.01, floor: 0, ceiling: 0.005 }, ""))).toEqual([96, 96, 86.8, 77.6]);
  expect(places(gauge({ better: "higher", value: 0.95 }, "")).at(-1)).toBeGreaterThan(75);
  expect(places(gauge({ better: "half", value: 0.5, floor: 0.51 }, "")).at(1)).toBe(77.6);
  // An error that reaches beyond the best ends there.
  expect(gauge({ better: "half", value: 0.51, floor: 0.6, standardError: 0.01 }, "").markup).toContain(
    'class="error" x1="68.40%" x2="96.00%"',
  );
});

test("numbers and long texts are put for reading", () => {
  expect([0, 999, 1000, 1234567].map(grouped)).toEqual(["0", "999", "1,000", "1,234,567"]);
  expect([0.1 + 0.2, -1500, 1e21, 20].map(axisNumber)).toEqual(["0.3", "−1,500", "1e+21", "20"]);
  expect([0, 0.72413, 0.00031, -0.0000123, 123.45, 12345.6].map(figure)).toEqual([
    "0.000",
    "0.724",
    "0.00031",
    "−1.2e−5",
    "123.5",
    "12,350",
  ]);
  expect([shortened("short", 5), shortened("longer", 5), shortened("펭귄 섬들", 5)]).toEqual([
    "short",
    "longe…",
    "펭귄…",
  ]);
  expect(roundTicks(0.1, 0.9, 5)).toEqual([0.2, 0.4, 0.6000000000000001, 0.8]);
});

test("a template escapes what is put in, unless it is markup", () => {
  expect(html`<i title="${'"'}">${"<"}${html`<b>${1}</b>`}${[html`a`, html`b`]}</i>`.markup).toBe(
    '<i title="&quot;">&lt;<b>1</b>ab</i>',
  );
});
