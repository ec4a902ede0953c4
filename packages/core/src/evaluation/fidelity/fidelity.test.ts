import { describe, expect, test } from "vitest";
import { drawnTable, measure, penguins, pick, read, shuffled } from "../fixtures.case.ts";

describe("column error", () => {
  test("is the mean of its columns' distances, the worst first, a missing cell being a value of its own", async () => {
    const train = await read("n,c\n1,a\n2,a\n3,b\n4,\n");
    const synthetic = await read("n,c\n1,a\n2,b\n9,b\n,c\n");
    // n: below 1 lies ¼ of the synthetic rows, at 2 ¾ of them and ½ of the real ones, at 4 ¾ and all.
    // c: a ½ and ¼, b ¼ and ½, missing ¼ and 0, c 0 and ¼.
    expect(await measure("columns.error", { train, synthetic })).toMatchObject({
      name: "columns.error",
      group: "fidelity",
      better: "lower",
      value: 0.375,
      floor: 0,
      rows: { real: 4, synthetic: 4 },
      columns: [
        { name: "c", value: 0.5 },
        { name: "n", value: 0.25 },
      ],
    });
  });

  test("is 0 of shuffled columns, whatever the order of the categories", async () => {
    expect((await measure("columns.error", { train: penguins, synthetic: shuffled(penguins) })).value).toBe(0);
    const [one, other] = [await read("c,n\na,1\nb,2\nb,3\n"), await read("n,c\n3,b\n2,b\n1,a\n")];
    expect((await measure("columns.error", { train: one, synthetic: other })).value).toBe(0);
  });
});

describe("pair error", () => {
  const errorOf = async (train: string, synthetic: string) =>
    measure("pairs.error", { train: await read(train), synthetic: await read(synthetic) });

  test("has its value by hand", async () => {
    const real = "n,c\n1,a\n1,a\n2,b\n2,b\n";
    const { value, pairs } = await errorOf(real, "n,c\n1,b\n1,a\n2,b\n2,a\n");
    expect({ value, pairs }).toMatchObject({
      value: 0.5,
      pairs: [{ names: ["n", "c"], value: 0.5, chance: expect.any(Number) }],
    });
    expect((await errorOf(real, real)).value).toBe(0);
  });

  test("is large of shuffled columns, whose columns are perfect, and small of rows of the same kind", async () => {
    const [train, synthetic] = [await drawnTable(4000, 1), await drawnTable(4000, 2)];
    const { value, floor = 0 } = await measure("pairs.error", { train, synthetic });
    expect(floor).toBeGreaterThan(0.45);
    expect(value).toBeLessThan(floor / 3);
  });

  test("cuts numbers at the quantiles of the real ones", async () => {
    const table = (of: (row: number) => number) =>
      `a,b\n${Array.from({ length: 400 }, (_, i) => `${of(i)},1`).join("\n")}\n`;
    const real = table((i) => i + 0.5);
    // Moves within a twentieth are not seen; moves to the next twentieth are whole.
    expect(
      (
        await errorOf(
          real,
          table((i) => i - (i % 20) + 10.5),
        )
      ).value,
    ).toBe(0);
    expect(
      (
        await errorOf(
          real,
          table((i) => (i < 20 ? i + 20.5 : i + 0.5)),
        )
      ).value,
    ).toBeCloseTo(0.05, 12);
  });
});

describe("single columns", async () => {
  const train = await read("n,c,d\n1,a,\n2,a,\n3,b,7\n5,,9\n");
  const synthetic = await read("n,c,d\n1,a,8\n2,b,8\n9,b,9\n,,\n");

  test("have shapes without their missing cells, which are counted apart", async () => {
    // n: up to 5 lie all real rows and ⅔ of the others; c: a ⅔ and ⅓; d: up to 7 lie ½ and none.
    const shapes = await measure("columns.shapes", { train, synthetic });
    expect(new Map(shapes.columns?.map(({ name, value }) => [name, value.toFixed(4)]))).toEqual(
      new Map([
        ["d", "0.5000"],
        ["n", "0.6667"],
        ["c", "0.6667"],
      ]),
    );
    const missing = await measure("columns.missing", { train, synthetic });
    expect(missing.columns).toMatchObject([
      { name: "n", value: 0.25 },
      { name: "d", value: 0.25 },
      { name: "c", value: 0 },
    ]);
    expect(missing.value).toBe(0.25);
  });

  test("move by standard deviations of the real ones, and may leave their range", async () => {
    const moved = await measure("columns.wasserstein", {
      train: await read("n\n0\n2\n4\n6\n"),
      synthetic: await read("n\n1\n3\n5\n7\n"),
    });
    expect(moved.value).toBeCloseTo(1 / Math.sqrt(5), 12);
    const range = await measure("columns.range", { train, synthetic });
    expect(range.columns).toMatchObject([
      { name: "n", value: 2 / 3 },
      { name: "d", value: 1 },
    ]);
  });
});

describe("pairs of columns", () => {
  test("are associated by correlation, by its ratio and by Cramér's V, from which the synthetic ones differ", async () => {
    const rows = (of: (i: number) => string) => `x,y,c,d\n${Array.from({ length: 400 }, (_, i) => of(i)).join("\n")}\n`;
    const train = await read(rows((i) => `${i % 20},${2 * (i % 20)}.5,${i % 2 ? "a" : "b"},${i % 2 ? "k" : "l"}`));
    const synthetic = await read(
      rows((i) => `${i % 20},${(i * 7) % 20}.5,${i % 2 ? "a" : "b"},${(i >> 1) % 2 ? "k" : "l"}`),
    );
    const { pairs = [] } = await measure("pairs.association", { train, synthetic });
    const pair = (...names: string[]) => pairs.find((found) => found.names.join() === names.join());
    expect(pair("x", "y")?.real).toBeCloseTo(1, 12);
    expect(pair("x", "y")?.value).toBeGreaterThan(0.5);
    expect(pair("c", "d")).toMatchObject({ real: 1, synthetic: 0, value: 1 });
    expect(pairs[0].value).toBeGreaterThanOrEqual(pairs[1].value);
  });
});

describe("trees that tell real from synthetic", () => {
  test("are at a loss before two halves of one table, and sure before shuffled columns", async () => {
    const whole = await drawnTable(2000, 3);
    const rows = Array.from({ length: 1000 }, (_, i) => i);
    const [train, synthetic] = [
      pick(whole, rows),
      pick(
        whole,
        rows.map((row) => row + 1000),
      ),
    ];
    const told = await measure("c2st.trees.auc", { train, synthetic });
    expect(Math.abs(told.value - 0.5)).toBeLessThan(0.04);
    expect(told.floor).toBeGreaterThan(0.9);
    expect(told.rows).toEqual({ real: 1000, synthetic: 1000 });
  });

  test("give the same figure for the same seed", async () => {
    const tables = { train: await drawnTable(300, 4), synthetic: await drawnTable(400, 5) };
    const once = await measure("c2st.trees.auc", tables);
    expect(once.rows).toEqual({ real: 300, synthetic: 300 });
    expect(await measure("c2st.trees.auc", tables)).toEqual(once);
    expect((await measure("c2st.trees.auc", tables, { seed: 2 })).value).not.toBe(once.value);
  });

  test("see categories and missing cells", async () => {
    const text = (of: (i: number) => string) => `a,b\n${Array.from({ length: 200 }, (_, i) => of(i)).join("\n")}\n`;
    const train = await read(text((i) => `${i % 7},${i % 3 ? "x" : "y"}`));
    for (const other of ["z", ""]) {
      const synthetic = await read(text((i) => `${i % 7},${i % 3 ? "x" : other}`));
      expect((await measure("c2st.trees.auc", { train, synthetic })).value).toBeGreaterThan(0.6);
    }
  });
});
