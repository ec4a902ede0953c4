import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Columns } from "../encoder/index.ts";
import { ZerosumError } from "../errors.ts";
import { Generator, PURPOSE } from "../random/index.ts";
import { readTable } from "../table/index.ts";
import { c2stTrees, columnError, evaluateTable, pairError, shuffledColumns } from "./index.ts";

const read = (text: string): Promise<Columns> => readTable(text, { header: true });
const penguins = await readTable(readFileSync(new URL("../../../../examples/penguins.csv", import.meta.url)));

/** Numbers, categories and missing cells that hang together. */
async function drawn(rows: number, seed: number): Promise<Columns> {
  const random = new Generator(seed, PURPOSE.data);
  const lines = Array.from({ length: rows }, () => {
    const x = random.normal();
    const y = x + random.normal() / 3;
    const kind = x > 0.5 ? "high" : x > -0.5 ? "middle" : "low";
    return `${x.toFixed(2)},${y.toFixed(2)},${random.uniform() < 0.05 ? "" : kind}`;
  });
  return read(`x,y,kind\n${lines.join("\n")}\n`);
}

/** Rows of a table by their numbers. */
const rowsOf = ({ columns }: Columns, rows: readonly number[]): Columns => ({
  rows: rows.length,
  columns: columns.map((column) => ({
    ...column,
    values: rows.map((row) => column.values[row]),
    missing: column.missing && Uint8Array.from(rows, (row) => column.missing?.[row] as number),
  })) as unknown as Columns["columns"],
});

describe("column error", () => {
  test("is the mean of its columns' distances, a missing cell being a value of its own", async () => {
    const real = await read("n,c\n1,a\n2,a\n3,b\n4,\n");
    const generated = await read("n,c\n1,a\n2,b\n9,b\n,c\n");
    const { value, columns, better, name } = columnError(real, generated);
    // n: below 1 lies ¼ of the generated rows, at 2 ¾ of them and ½ of the real ones, at 4 ¾ and all.
    // c: a ½ and ¼, b ¼ and ½, missing ¼ and 0, c 0 and ¼.
    expect(columns).toEqual([
      { name: "n", value: 0.25 },
      { name: "c", value: 0.5 },
    ]);
    expect({ name, value, better }).toEqual({ name: "columnError", value: 0.375, better: "lower" });
  });

  test("is 0 of shuffled columns, whatever the order of the categories", async () => {
    expect(columnError(penguins, shuffledColumns(penguins, 1)).value).toBe(0);
    const [one, other] = [await read("c,n\na,1\nb,2\nb,3\n"), await read("n,c\n3,b\n2,b\n1,a\n")];
    expect(columnError(one, other).value).toBe(0);
  });
});

describe("pair error", () => {
  test("has its value by hand", async () => {
    const real = await read("n,c\n1,a\n1,a\n2,b\n2,b\n");
    const crossed = await read("n,c\n1,b\n1,a\n2,b\n2,a\n");
    expect(pairError(real, crossed)).toEqual({
      name: "pairError",
      value: 0.5,
      better: "lower",
      pairs: [{ names: ["n", "c"], value: 0.5 }],
    });
    expect(pairError(real, real).value).toBe(0);
  });

  test("is large of shuffled columns, whose columns are perfect, and small of rows of the same kind", async () => {
    const real = await drawn(4000, 1);
    const shuffled = pairError(real, shuffledColumns(real, 1)).value;
    expect(shuffled).toBeGreaterThan(0.45);
    expect(pairError(real, await drawn(4000, 2)).value).toBeLessThan(shuffled / 3);
  });

  test("cuts numbers at the quantiles of the real ones", async () => {
    const column = (name: string, of: (row: number) => number) => [
      name,
      ...Array.from({ length: 400 }, (_, i) => of(i)),
    ];
    const table = (...columns: (string | number)[][]) =>
      read(columns[0].map((_, i) => columns.map((c) => c[i])).join("\n"));
    const real = await table(
      column("a", (i) => i + 0.5),
      column("b", () => 1),
    );
    // Moves within a twentieth are not seen; moves to the next twentieth are whole.
    const within = await table(
      column("a", (i) => i - (i % 20) + 10.5),
      column("b", () => 1),
    );
    const beyond = await table(
      column("a", (i) => (i < 20 ? i + 20.5 : i + 0.5)),
      column("b", () => 1),
    );
    expect(pairError(real, within).value).toBe(0);
    expect(pairError(real, beyond).value).toBeCloseTo(0.05, 12);
  });
});

describe("trees that tell real from generated", () => {
  test("are at a loss before two halves of one table, and sure before shuffled columns", async () => {
    const real = await drawn(2000, 3);
    const rows = Array.from({ length: 1000 }, (_, i) => i);
    const [half, other] = [
      rowsOf(real, rows),
      rowsOf(
        real,
        rows.map((row) => row + 1000),
      ),
    ];
    expect(Math.abs(c2stTrees(half, other).value - 0.5)).toBeLessThan(0.04);
    const { value, rows: told } = c2stTrees(half, shuffledColumns(half, 1));
    expect(value).toBeGreaterThan(0.9);
    expect(told).toBe(1000);
  });

  test("take no more rows than asked, and give the same figure for the same seed", async () => {
    const [real, other] = [await drawn(500, 4), await drawn(700, 5)];
    const once = c2stTrees(real, other, { mostRows: 200, folds: 2 });
    expect(once.rows).toBe(200);
    expect(c2stTrees(real, other, { mostRows: 200, folds: 2 })).toEqual(once);
    expect(c2stTrees(real, other, { mostRows: 200, folds: 2, seed: 2 }).value).not.toBe(once.value);
  });

  test("see categories and missing cells", async () => {
    const text = (of: (i: number) => string) => `a,b\n${Array.from({ length: 200 }, (_, i) => of(i)).join("\n")}\n`;
    const real = await read(text((i) => `${i % 7},${i % 3 ? "x" : "y"}`));
    expect(c2stTrees(real, await read(text((i) => `${i % 7},${i % 3 ? "x" : "z"}`))).value).toBeGreaterThan(0.6);
    expect(c2stTrees(real, await read(text((i) => `${i % 7},${i % 3 ? "x" : ""}`))).value).toBeGreaterThan(0.6);
  });
});

describe("shuffled columns", () => {
  test("keep every column's cells, and no row", () => {
    const shuffled = shuffledColumns(penguins, 1);
    const sorted = ({ columns }: Columns) =>
      columns.map(({ values, missing }) =>
        Array.from(values, (v, row) => (missing?.[row] ? -1 : v)).sort((a, b) => a - b),
      );
    expect(sorted(shuffled)).toEqual(sorted(penguins));
    expect(shuffled).not.toEqual(penguins);
    expect(shuffledColumns(penguins, 1)).toEqual(shuffled);
    expect(shuffledColumns(penguins, 2)).not.toEqual(shuffled);
  });
});

test("an evaluation puts every score beside its floor, on equal numbers of rows", async () => {
  const [real, other] = [await drawn(600, 6), await drawn(2000, 7)];
  const { rows, scores } = evaluateTable(real, other);
  expect(rows).toBe(600);
  expect(scores.map(({ name }) => name)).toEqual(["columnError", "pairError", "c2stTrees"]);
  const [columns, pairs, trees] = scores;
  expect(columns.floor).toBe(0);
  expect(pairs.value).toBeLessThan(pairs.floor);
  expect(trees.value).toBeLessThan(0.6);
  expect(trees.floor).toBeGreaterThan(0.9);
});

describe("tables that cannot be compared are refused", () => {
  const refusal = async (run: () => unknown): Promise<string[]> => {
    try {
      await run();
    } catch (error) {
      if (error instanceof ZerosumError) return [error.message, error.in("ko")];
      throw error;
    }
    throw new Error("This was not refused.");
  };

  test("with what is wrong and how to mend it", async () => {
    const real = await read("age,job\n31,a\n42,b\n55,a\n");
    expect(await refusal(async () => columnError(real, await read("agee,job\n31,a\n42,b\n")))).toEqual([
      "Cannot compare the tables: the generated one has no column age; expected every column of the real one; did you mean agee?",
      "두 표를 비교할 수 없습니다: 생성된 표에 age 열이 없습니다. 실제 표의 모든 열이 있어야 합니다. 혹시 agee을(를) 뜻하셨습니까?",
    ]);
    expect(await refusal(async () => pairError(real, await read("age,job\nold,a\nyoung,b\nold,b\n")))).toEqual([
      "Cannot compare the column age: got real integer and generated category; expected numbers in both, or categories in both; give its kind in a schema",
      "age 열을 비교할 수 없습니다: 실제 표에서는 integer, 생성된 표에서는 category입니다. 둘 다 숫자이거나 둘 다 범주여야 합니다. 스키마로 종류를 지정하십시오",
    ]);
    expect(await refusal(() => columnError(real, rowsOf(real, [])))).toEqual([
      "Cannot compare the tables: got no generated rows; expected at least one; generate some, or check the file",
      "두 표를 비교할 수 없습니다: 생성된 행이 하나도 없습니다. 한 행 이상이어야 합니다. 행을 생성하거나 파일을 확인하십시오",
    ]);
    expect(await refusal(() => columnError({ columns: [], rows: 3 }, real))).toEqual([
      "Cannot compare the tables: got no column of numbers or categories; expected at least one; free text is not compared",
      "두 표를 비교할 수 없습니다: 숫자나 범주 열이 하나도 없습니다. 하나 이상이어야 합니다. 자유 텍스트는 비교하지 않습니다",
    ]);
    expect(await refusal(() => c2stTrees(real, real))).toEqual([
      "Cannot tell real from generated rows: got 3 rows of a kind for 5 folds; expected a row of each kind in every fold; use more rows or fewer folds",
      "실제 행과 생성된 행을 구별해 볼 수 없습니다: 한쪽에 행 3개를 받았는데 폴드는 5개입니다. 폴드마다 양쪽 행이 하나 이상 있어야 합니다. 행을 늘리거나 폴드를 줄이십시오",
    ]);
  });
});
