import { describe, expect, test } from "vitest";
import { ZerosumError } from "../errors.ts";
import { evaluateTables, evaluationOf } from "./evaluate.ts";
import { measureOf } from "./evaluation.ts";
import { drawnTable, penguins, pick, read } from "./fixtures.case.ts";
import { METRIC_NAMES } from "./registry.ts";
import { checkRequirements, parseRequirements } from "./requirements.ts";
import { wordsOfFinding, wordsOfReason } from "./words.ts";

const refusal = async (run: () => unknown): Promise<string[]> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof ZerosumError) return [error.message, error.in("ko")];
    throw error;
  }
  throw new Error("This was not refused.");
};

describe("an evaluation", async () => {
  const whole = await drawnTable(1500, 6);
  const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  const tables = {
    train: pick(whole, rows(0, 600)),
    holdout: pick(whole, rows(600, 900)),
    synthetic: await drawnTable(2000, 7),
  };
  const evaluation = await evaluationOf(tables);

  test("has every metric, beside its floor and what a holdout gets, and all of it survives as JSON", () => {
    expect(evaluation.metrics.map(({ name }) => name)).toEqual(METRIC_NAMES);
    expect(evaluation.rows).toEqual({ train: 600, holdout: 300, synthetic: 2000 });
    expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
    const pairs = measureOf(evaluation, "pairs.error");
    expect(pairs?.rows).toEqual({ real: 600, synthetic: 300 });
    expect(pairs?.value).toBeLessThan(pairs?.floor as number);
    for (const part of [pairs?.pairs?.[0], measureOf(evaluation, "columns.error")?.columns?.[0]])
      expect(part).toEqual(expect.objectContaining({ floor: expect.any(Number), ceiling: expect.any(Number) }));
    const trees = measureOf(evaluation, "c2st.trees.auc.holdout");
    for (const value of [trees?.value, trees?.ceiling]) expect(Math.abs((value as number) - 0.5)).toBeLessThan(0.1);
    expect(trees?.floor).toBeGreaterThan(0.8);
  });

  test("is the same again, and tells how far it is", async () => {
    const run = evaluateTables(tables);
    const done: number[] = [];
    for (;;) {
      const { value, done: end } = await run.next();
      if (end) {
        expect(value).toEqual(evaluation);
        break;
      }
      done.push(value.done);
    }
    expect(done).toHaveLength(METRIC_NAMES.length);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBeCloseTo(1, 12);
  });

  test("says without a holdout, and of few rows, what it leaves out and why", async () => {
    const few = pick(whole, rows(0, 10));
    const { metrics } = await evaluationOf({ train: few, synthetic: few });
    const omitted = (name: string) => metrics.find((metric) => metric.name === name);
    expect(omitted("columns.error.holdout")).toMatchObject({ omitted: { code: "evaluation.omitted.no-holdout" } });
    expect(omitted("c2st.trees.auc")).toMatchObject({
      omitted: { code: "evaluation.omitted.few-rows", parameters: { rows: 10, needed: 20 } },
    });
    expect(measureOf({ metrics }, "columns.error")?.value).toBe(0);
  });
});

test("dates and times of two formats are the same moments", async () => {
  const lines = (of: (i: number) => string) => `t\n${Array.from({ length: 60 }, (_, i) => of(i)).join("\n")}\n`;
  const two = (i: number) => String(i).padStart(2, "0");
  const pairs = [
    [lines((i) => `2024-01-${two(1 + (i % 28))}`), lines((i) => `${1 + (i % 28)}.1.2024`)],
    [lines((i) => `2024-01-02 03:04:${two(i)}`), lines((i) => `2024-01-02T03:04:${two(i)}.500`)],
    [lines((i) => `2024-01-02T03:04:${two(i)}Z`), lines((i) => `2024-01-02T12:04:${two(i)}+09:00`)],
    [lines((i) => `03:${two(i)}`), lines((i) => `03:${two(i)}:01`)],
  ];
  for (const [real, other] of pairs) {
    const [train, synthetic] = [await read(real), await read(other)];
    const evaluation = await evaluationOf({ train, synthetic }, { only: ["columns.wasserstein", "columns.error"] });
    expect(measureOf(evaluation, "columns.wasserstein")?.value, other.slice(0, 30)).toBeLessThan(0.03);
  }
});

describe("requirements", () => {
  const metrics = [
    {
      name: "pairs.error",
      group: "fidelity",
      better: "lower",
      value: 0.1,
      floor: 0.4,
      rows: { real: 9, synthetic: 9 },
    },
  ] as const;
  const check = (text: string) => checkRequirements(parseRequirements(text), { metrics });

  test("compare a metric with a number, or with another figure times a number", () => {
    expect(check("pairs.error<=0.1, pairs.error < .1,pairs.error.floor>= 4 * pairs.error")).toEqual([
      { text: "pairs.error<=0.1", met: true, got: 0.1, bound: 0.1 },
      { text: "pairs.error < .1", met: false, got: 0.1, bound: 0.1 },
      { text: "pairs.error.floor>= 4 * pairs.error", met: true, got: 0.4, bound: 0.4 },
    ]);
    expect(check("pairs.error<2*pairs.error.ceiling")).toMatchObject([{ met: false, got: 0.1, bound: null }]);
    expect(check("pairs.error>-1e-3")).toMatchObject([{ met: true, bound: -0.001 }]);
    expect(check("columns.error<1")).toMatchObject([{ met: false, got: null }]);
  });

  test("that mean nothing are refused, with the nearest metric", async () => {
    expect(await refusal(() => parseRequirements("pair.error<1"))).toEqual([
      "Cannot use the requirement: got the unknown metric pair.error; did you mean pairs.error?",
      "요구 조건을 쓸 수 없습니다: 알 수 없는 지표 pair.error을(를) 받았습니다. 혹시 pairs.error을(를) 뜻하셨습니까?",
    ]);
    for (const text of ["", "pairs.error", "pairs.error<", "pairs.error=1", "pairs.error<a*b", "pairs.error<1<2"])
      expect((await refusal(() => parseRequirements(text)))[0]).toMatch(/^Cannot use the requirement/);
  });
});

test("columns that the training table lacks are left out, and named with the nearest that it has", async () => {
  const train = await read("age,job\n31,a\n42,b\n55,a\n");
  const extra = await read("job,agee,age,zip\na,1,31,x\nb,2,42,y\na,3,55,x\n");
  const found = await evaluationOf({ train, holdout: extra, synthetic: extra }, { only: ["columns.error"] });
  expect(measureOf(found, "columns.error")).toMatchObject({ value: 0 });
  expect(found.columns.map(({ name }) => name)).toEqual(["age", "job"]);
  const columns = [{ name: "agee", near: "age" }, { name: "zip" }];
  expect(found.findings).toEqual([
    { code: "extra-columns", table: "synthetic", columns },
    { code: "extra-columns", table: "holdout", columns },
  ]);
  expect(found.findings.flatMap((finding) => (["en", "ko"] as const).map((l) => wordsOfFinding(finding, l)))).toEqual([
    "The synthetic table has columns that the training one has not, and they are left out: agee (near age), zip.",
    "합성 데이터에 학습 데이터에 없는 열이 있어 빼고 비교했습니다: agee(비슷한 열: age), zip.",
    "The holdout table has columns that the training one has not, and they are left out: agee (near age), zip.",
    "홀드아웃 데이터에 학습 데이터에 없는 열이 있어 빼고 비교했습니다: agee(비슷한 열: age), zip.",
  ]);
});

test("what decided a verdict is said to as many decimals as tell it from its bound", () => {
  const said = (value: number, threshold: number) => wordsOfReason({ metric: "prdc.coverage", value, threshold }, "en");
  expect(said(0.724, 0.6)).toBe("decided by prdc.coverage 0.724, bound 0.600");
  expect(said(0.81677, 0.81681)).toBe("decided by prdc.coverage 0.81677, bound 0.81681");
  expect(said(0.6, 0.6)).toBe("decided by prdc.coverage 0.600, bound 0.600");
});

describe("tables that cannot be compared are refused", () => {
  test("with what is wrong and how to mend it", async () => {
    const train = await read("age,job\n31,a\n42,b\n55,a\n");
    const refused = async (synthetic: string | typeof train, real = train) =>
      refusal(async () =>
        evaluationOf({ train: real, synthetic: typeof synthetic === "string" ? await read(synthetic) : synthetic }),
      );
    expect(await refused("agee,job\n31,a\n42,b\n")).toEqual([
      "Cannot compare the tables: the synthetic one has no column age, but agee; expected every column of the training one; did you mean agee?",
      "표를 비교할 수 없습니다: 합성 데이터에 age 열이 없습니다(대신 agee 열이 있습니다). 학습 데이터의 모든 열이 있어야 합니다. 혹시 agee을(를) 뜻하셨습니까?",
    ]);
    expect(await refused("age,job\nold,a\nyoung,b\nold,b\n")).toEqual([
      "Cannot compare the column age: got integer in the training table and category in the synthetic one; expected numbers in both, or categories in both; give its kind in a schema",
      "age 열을 비교할 수 없습니다: 학습 데이터에서는 integer, 합성 데이터에서는 category입니다. 둘 다 숫자이거나 둘 다 범주여야 합니다. 스키마로 종류를 지정하십시오",
    ]);
    expect(await refused(pick(train, []))).toEqual([
      "Cannot compare the tables: got no synthetic rows; expected at least one; generate some, or check the file",
      "표를 비교할 수 없습니다: 합성 데이터에 행이 하나도 없습니다. 한 행 이상이어야 합니다. 행을 생성하거나 파일을 확인하십시오",
    ]);
    expect(await refused(train, { columns: [], rows: 3 })).toEqual([
      "Cannot compare the tables: got no column of numbers or categories; expected at least one; free text is not compared",
      "표를 비교할 수 없습니다: 숫자나 범주 열이 하나도 없습니다. 하나 이상이어야 합니다. 자유 텍스트는 비교하지 않습니다",
    ]);
    expect((await refusal(() => evaluationOf({ train: penguins, synthetic: penguins }, { target: "sexx" })))[0]).toBe(
      "Cannot use the target sexx: expected a column of numbers or categories; did you mean sex?",
    );
  });
});
