import { describe, expect, test } from "vitest";
import type { Columns } from "../../encoder/index.ts";
import { Generator, PURPOSE } from "../../random/index.ts";
import { evaluationOf } from "../evaluate.ts";
import { type Evaluation, measureOf } from "../evaluation.ts";
import { penguins, pick, read } from "../fixtures.case.ts";
import type { MetricName } from "../registry.ts";
import { wordsOf } from "../words.ts";

const NAMES = [
  "copies",
  "copies.near",
  "dcr.share",
  "nndr",
  "nnaa",
  "nnaa.holdout",
  "membership.auc",
] as const satisfies readonly MetricName[];

/** Mixed rows of eight columns, among them numbers with long tails, whole numbers, and missing cells. */
function people(rows: number, seed: number): Promise<Columns> {
  const random = new Generator(seed, PURPOSE.data);
  const lines = Array.from({ length: rows }, () => {
    const x = random.normal();
    const income = Math.exp(10 + x + random.normal() / 2);
    const cell = (text: string) => (random.uniform() < 0.05 ? "" : text);
    const job = ["clerk", "nurse", "driver", "cook", "smith"][
      Math.min(4, Math.floor(Math.abs(2 * x + random.normal())))
    ];
    return [
      Math.round(40 + 10 * random.normal()),
      income.toFixed(2),
      cell((x * 3 + random.normal()).toFixed(3)),
      cell(job),
      random.uniform() < 0.9 ? 0 : Math.round(1000 * random.uniform()),
      random.integer(3),
      (random.normal() + x).toFixed(4),
      random.uniform() < 0.5 ? "yes" : "no",
    ].join();
  });
  return read(`age,income,score,job,gain,children,change,member\n${lines.join("\n")}\n`);
}

/** The rows of tables one after another; their columns have the same categories in the same order. */
const joined = (...tables: readonly Columns[]): Columns => ({
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  columns: tables[0].columns.map((column, c) => ({
    ...column,
    values: Float64Array.from(tables.flatMap((table) => [...table.columns[c].values])),
    missing: Uint8Array.from(tables.flatMap(({ rows, columns }) => [...(columns[c].missing ?? new Uint8Array(rows))])),
  })) as unknown as Columns["columns"],
});

/** Every number times 1 ± 1e-3. */
function jittered(table: Columns): Columns {
  const random = new Generator(5, PURPOSE.data);
  const columns = table.columns.map((column) =>
    "categories" in column.type
      ? column
      : { ...column, values: Float64Array.from(column.values, (value) => value * (1 + random.normal() / 1000)) },
  );
  return { ...table, columns: columns as unknown as Columns["columns"] };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const valuesOf = (evaluation: Pick<Evaluation, "metrics">) =>
  Object.fromEntries(NAMES.map((name) => [name, measureOf(evaluation, name)?.value])) as Record<
    (typeof NAMES)[number],
    number
  >;

describe("privacy", async () => {
  const all = await people(3000, 1);
  const [train, holdout, fresh] = [range(0, 1000), range(1000, 2000), range(2000, 3000)].map((rows) => pick(all, rows));
  const judge = (synthetic: Columns) => evaluationOf({ train, holdout, synthetic }, { only: NAMES });
  const honest = await judge(fresh);

  test("of rows that were drawn afresh is as good as it can be", () => {
    const found = valuesOf(honest);
    expect(found.copies).toBe(0);
    for (const name of ["dcr.share", "nnaa", "nnaa.holdout", "membership.auc"] as const)
      expect(Math.abs(found[name] - 0.5), name).toBeLessThan(0.05);
    for (const name of ["copies.near", "nndr"] as const)
      expect(Math.abs(found[name] - (measureOf(honest, name)?.ceiling as number)), name).toBeLessThan(0.03);
  });

  test("of the training rows themselves is as bad as it can be", async () => {
    const found = valuesOf(await judge(train));
    expect(found).toMatchObject({ copies: 1, "copies.near": 1, "dcr.share": 1, nndr: 0, nnaa: 0 });
    expect(found["membership.auc"]).toBe(1);
  });

  const half = joined(pick(train, range(0, 500)), pick(fresh, range(0, 500)));
  test.each([
    ["", half, 0.5],
    [
      ", also with a jitter of 1e-3 on the copies",
      joined(jittered(pick(train, range(0, 500))), pick(fresh, range(0, 500))),
      0,
    ],
  ])("of a half-copied file is seen by all%s", async (_, synthetic, copies) => {
    const found = valuesOf(await judge(synthetic));
    expect(found.copies).toBe(copies);
    expect(found["copies.near"]).toBeGreaterThan(0.5);
    expect(found["dcr.share"]).toBeGreaterThan(0.7);
    expect(found["membership.auc"]).toBeGreaterThan(0.7);
    expect(found.nnaa).toBeLessThan(0.4);
    expect(found.nndr).toBeLessThan(0.6 * valuesOf(honest).nndr);
    expect(found["nnaa.holdout"]).toBeGreaterThan(0.45);
  });

  test("has the distances of every row, those of copies at 0", async () => {
    const { distances } = measureOf(await judge(half), "dcr.share") ?? {};
    for (const counts of [distances?.train, distances?.holdout]) {
      expect(counts).toHaveLength(40);
      expect(counts?.reduce((sum, count) => sum + count, 0)).toBe(1000);
    }
    expect(distances?.train[0]).toBeGreaterThanOrEqual(500);
    expect(distances?.holdout[0]).toBeLessThan(20);
  });

  test("of a copied holdout is no loss to the training rows, and seen as one to the holdout", async () => {
    const found = valuesOf(await judge(holdout));
    expect(found["dcr.share"]).toBe(0);
    expect(found["nnaa.holdout"]).toBe(0);
    expect(Math.abs(found.nnaa - 0.5)).toBeLessThan(0.05);
  });

  test("is not known of few rows, nor without a holdout, but for copies", async () => {
    const reasons = async (holdoutRows: Columns | null, rows: Columns) => {
      const { metrics } = await evaluationOf({ train: rows, holdout: holdoutRows, synthetic: rows }, { only: NAMES });
      return new Set(metrics.map((metric) => ("omitted" in metric ? metric.omitted.code : metric.name)));
    };
    expect([...(await reasons(null, fresh))]).toEqual(["copies", "evaluation.omitted.no-holdout", "nnaa"]);
    const few = pick(penguins, range(0, 30));
    expect([...(await reasons(few, few))]).toEqual(["copies", "evaluation.omitted.few-rows"]);
  });

  test("is said in a sentence by every metric, in both languages", () => {
    const sentences = (language: "en" | "ko") => honest.metrics.map((metric) => wordsOf(metric, language));
    for (const sentence of [...sentences("en"), ...sentences("ko")]) {
      expect(sentence).toMatch(/[.]$/);
      expect(sentence).not.toMatch(/undefined|NaN/);
    }
    expect(sentences("en")[0]).toBe(
      "0.0% of the synthetic rows equal a training row; of real rows that were not trained on, 0.0% do.",
    );
    expect(sentences("ko")[0]).toBe(
      "합성 행의 0.0%가 학습 행과 똑같습니다. 학습에 쓰지 않은 실제 행은 0.0%가 그렇습니다.",
    );
  });

  test("is copied where rows are equal, missing cells too", async () => {
    const [one, other] = [await read("a,b\n1,x\n,y\n2,z\n"), await read("a,b\n,y\n1,y\n2,z\n,x\n")];
    const evaluation = await evaluationOf({ train: one, synthetic: other, holdout: one }, { only: ["copies"] });
    expect(measureOf(evaluation, "copies")).toMatchObject({ value: 0.5, ceiling: 1 });
  });
});
