import { describe, expect, test } from "vitest";
import { readGolden } from "../../golden.case.ts";
import { Generator, PURPOSE } from "../../random/index.ts";
import { evaluationOf } from "../evaluate.ts";
import { measureOf } from "../evaluation.ts";
import { drawnTable, measure, penguins, pick, read, shuffled } from "../fixtures.case.ts";
import { rowsFrom } from "../neighbours/points.ts";
import { adjustedRand } from "./adjusted-rand.ts";
import { assign, fitClusters } from "./k-means.ts";

type Golden =
  | { readonly target: string; readonly trtr: number; readonly tstr: number; readonly tsrtr: number }
  | { readonly one: readonly number[]; readonly other: readonly number[]; readonly index: number };

const golden = readGolden<Golden>("use");
const third = (start: number) =>
  pick(
    penguins,
    Array.from({ length: Math.floor((penguins.rows - 1 - start) / 3) + 1 }, (_, i) => start + 3 * i),
  );
const tables = { train: third(0), synthetic: third(1), holdout: third(2) };

describe("to learn from synthetic rows", () => {
  test.each(golden.flatMap((item) => ("target" in item ? [item] : [])))(
    "is worth what scikit-learn finds it worth: $target",
    async ({ target, ...wanted }) => {
      const names = ["tstr", "trtr", "tsrtr"] as const;
      const evaluation = await evaluationOf(tables, { target, only: names });
      for (const name of names)
        expect(Math.abs((measureOf(evaluation, name)?.value as number) - wanted[name]), name).toBeLessThan(0.01);
      const tstr = measureOf(evaluation, "tstr");
      expect(tstr?.ceiling).toBe(measureOf(evaluation, "trtr")?.value);
      expect(tstr?.floor).toBeLessThan(tstr?.value as number);
    },
  );

  test("is worth nothing where the columns are shuffled; the last column is the target where none is named", async () => {
    const [train, holdout] = [await drawnTable(600, 1), await drawnTable(300, 2)];
    const { value, floor, ceiling } = await measure("tstr", { train, holdout, synthetic: shuffled(train) });
    expect(Math.abs(value - 0.5)).toBeLessThan(0.1);
    expect(Math.abs((floor as number) - 0.5)).toBeLessThan(0.1);
    expect(ceiling).toBeGreaterThan(0.95);
  });

  test("that lack the classes is learning nothing, and what cannot be asked is left out with its reason", async () => {
    const rows = Array.from({ length: 120 }, (_, i) => [i % 7, i % 2 ? "yes" : "no", "same", i]);
    const table = (of: (row: (string | number)[]) => (string | number)[]) =>
      read(`a,b,c,d\n${rows.map((row) => of(row).join()).join("\n")}\n`);
    const train = await table((row) => row);
    const never = await table(([a, , c, d]) => [a, "never", c, d]);
    const code = async (target: string, synthetic = train, holdout: typeof train | null = train) => {
      const [found] = (await evaluationOf({ train, synthetic, holdout }, { target, only: ["tstr"] })).metrics;
      return "omitted" in found ? found.omitted.code : found.value;
    };
    expect(await code("b", never)).toBe(0.5);
    expect(await code("c")).toBe("evaluation.omitted.one-class");
    expect(await code("b", train, null)).toBe("evaluation.omitted.no-holdout");
    expect(await code("b", train, pick(train, [0, 1, 2]))).toBe("evaluation.omitted.few-rows");
    expect(await code("b", train, pick(train, Array(60).fill(2)))).toBe("evaluation.omitted.one-class");
    const many = await read(`a,b\n${rows.map(([a, , , d]) => `${a},k${Number(d) % 30}`).join("\n")}\n`);
    const [found] = (await evaluationOf({ train: many, synthetic: many, holdout: many }, { only: ["tstr"] })).metrics;
    expect(found).toMatchObject({
      omitted: {
        code: "evaluation.omitted.many-classes",
        parameters: { target: "b", classes: 30, most: 20 },
      },
    });
  });
});

describe("clusters", () => {
  const blobs = (rows: number, seed: number) => {
    const random = new Generator(seed, PURPOSE.evaluation);
    const data = Float32Array.from({ length: 2 * rows }, (_, i) => 5 * ((i >> 1) % 3) + random.normal() / 3);
    return { rows, dimension: 2, data };
  };

  test("are found where they are", () => {
    const points = blobs(300, 1);
    const found = assign(points, fitClusters(points, 3, new Generator(1, PURPOSE.evaluation)));
    expect(
      adjustedRand(
        found,
        Array.from({ length: 300 }, (_, i) => i % 3),
      ),
    ).toBe(1);
    // Of fewer different points than clusters, some clusters are the same.
    const same = fitClusters(rowsFrom(points, 0, 1), 3, new Generator(1, PURPOSE.evaluation));
    expect(same.spread).toBe(0);
  });

  test("agree as scikit-learn has it", () => {
    for (const item of golden)
      if ("index" in item) expect(adjustedRand(item.one, item.other)).toBeCloseTo(item.index, 12);
    expect(adjustedRand([1, 1, 1], [2, 2, 2])).toBe(1);
  });

  test("of a real table are found again in other rows of it, and not in shuffled columns", async () => {
    const found = await measure("cluster.agreement", tables);
    expect(found.ceiling).toBeGreaterThan(0.9);
    expect(found.value).toBeGreaterThan(0.9);
    expect(found.floor).toBeLessThan(0.5);
  });
});
