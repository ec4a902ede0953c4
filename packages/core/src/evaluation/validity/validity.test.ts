import { describe, expect, test } from "vitest";
import type { Columns } from "../../encoder/index.ts";
import { evaluationOf } from "../evaluate.ts";
import { measureOf } from "../evaluation.ts";
import { measure, penguins, read } from "../fixtures.case.ts";

const table = (head: string, of: (row: number) => readonly (string | number)[], rows = 60) =>
  read(`${head}\n${Array.from({ length: rows }, (_, row) => of(row).join()).join("\n")}\n`);
const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);

describe("what rows are to hold", () => {
  test("categories are those of the training rows; missing cells do not count", async () => {
    const train = await table("a,b", (row) => ["xy"[row % 2], row % 3 ? "k" : ""]);
    const synthetic = await table("a,b", (row) => ["xyzz"[row % 4], row % 3 ? "k" : ""]);
    expect(await measure("categories.known", { train, synthetic, holdout: train })).toEqual({
      name: "categories.known",
      group: "validity",
      better: "higher",
      value: 0.75,
      ceiling: 1,
      rows: { real: 60, synthetic: 60 },
      columns: [
        { name: "a", value: 0.5 },
        { name: "b", value: 1 },
      ],
    });
  });

  test("keys are there, unique, and follow their pattern", async () => {
    const key = (row: number) => `AB-${String(row * 7 + 1000).padStart(6, "0")}`;
    const train = await table("id,n", (row) => [key(row), row % 5]);
    expect(train.columns[0].type.kind).toBe("identifier");
    const good = await table("id,n", (row) => [key(row + 500), row % 5]);
    const twice = await table("id,n", (row) => [key(row < 30 ? 900 : row), row % 5]);
    const wrong = await table("id,n", (row) => [row < 15 ? `CD${row}` : key(row), row % 5]);
    for (const [synthetic, unique, kept] of [
      [good, 1, 1],
      [twice, 0.5, 1],
      [wrong, 1, 0.75],
    ] as const) {
      expect((await measure("keys.unique", { train, synthetic })).value).toBeCloseTo(unique, 12);
      const { columns } = await measure("formats.kept", { train, synthetic });
      expect(columns?.find(({ name }) => name === "id")?.value).toBeCloseTo(kept, 12);
    }
  });

  test("numbers keep their decimals and their currency, dates their format", async () => {
    const train = await table("n,price,d", (row) => [row % 37, `$${row}.50`, day(row)]);
    const finer = await table("n,price,d", (row) => [row % 2 ? row + 0.25 : row % 37, `$${row}.25`, day(row)]);
    expect((await measure("formats.kept", { train, synthetic: train })).value).toBe(1);
    expect((await measure("formats.kept", { train, synthetic: finer })).columns).toEqual([
      { name: "n", value: 0.5 },
      { name: "price", value: 1 },
      { name: "d", value: 1 },
    ]);
    const other = await table("n,price,d", (row) => [row % 37, `${row}.25`, day(row).replaceAll("-", "/")]);
    expect((await measure("formats.kept", { train, synthetic: other })).columns).toEqual([
      { name: "price", value: 0 },
      { name: "d", value: 0 },
      { name: "n", value: 1 },
    ]);
  });

  test("dates keep the order that they have in every training row", async () => {
    const dates = (row: number) => [(row * 17) % 60, ((row * 17) % 60) + (row % 9)];
    const train = await table("from,to,other", (row) => [...dates(row).map(day), day((row * 29) % 50)]);
    const synthetic = await table("from,to,other", (row) => {
      const [from, to] = dates(row);
      return [...(row % 4 === 1 ? [to, from] : [from, to]).map(day), day((row * 29) % 50)];
    });
    const { value, pairs, ceiling } = await measure("order.held", { train, synthetic, holdout: train });
    expect(pairs).toEqual([{ names: ["from", "to"], value }]);
    expect(value).toBeGreaterThan(0.75);
    expect(value).toBeLessThan(0.8);
    expect(ceiling).toBe(1);
  });

  test("is left out where there is nothing of the kind", async () => {
    const names = ["keys.unique", "order.held", "categories.known", "formats.kept"] as const;
    const codes = async (train: Columns) =>
      (await evaluationOf({ train, synthetic: train }, { only: names })).metrics.map((metric) =>
        "omitted" in metric ? metric.omitted.code : metric.value,
      );
    expect(await codes(penguins)).toEqual(["evaluation.omitted.no-keys", 1, 1, "evaluation.omitted.no-order"]);
    const texts = await table("a", (row) => ["xy"[row % 2]]);
    expect(await codes(texts)).toEqual([
      "evaluation.omitted.no-keys",
      1,
      "evaluation.omitted.no-formats",
      "evaluation.omitted.no-order",
    ]);
    expect(measureOf(await evaluationOf({ train: texts, synthetic: texts }), "categories.known")?.value).toBe(1);
  });
});
