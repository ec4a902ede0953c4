import { beforeAll, describe, expect, it } from "vitest";
import { type SeedRow, seedRowsOf } from "../conditions/index.ts";
import { cpuRuntime } from "../engine/cpu.case.ts";
import { pointModel, refinedModel, tableModel } from "../model/fixtures.case.ts";
import type { Model } from "../model/index.ts";
import { formatCsv } from "../table/index.ts";
import type { ConditionRate } from "./chooser.ts";
import { type GeneratorOptions, openGenerator } from "./generator.ts";

const models: Record<string, Model> = {};
beforeAll(async () => {
  models.table = await tableModel({ categories: 2 });
  models["refined table"] = await refinedModel({ categories: 2 });
  models.points = pointModel();
});

async function rowsOf(model: Model, from: number, to: number, options: Partial<GeneratorOptions>): Promise<string[]> {
  const generator = await openGenerator(model, cpuRuntime(), { seed: 7, ...options });
  const lines: string[] = [];
  try {
    for await (const { columns } of generator.blocks(from, to))
      lines.push(...[...formatCsv(columns, { header: false })].join("").trimEnd().split("\n"));
  } finally {
    await generator.release();
  }
  return lines;
}

const like = (...rows: readonly SeedRow[]) => seedRowsOf(rows);
const SEEDS = like(
  { species: "Gentoo", sex: "male", body_mass_g: 4321 },
  { species: "", island: "Dream", bill_length_mm: "47.3" },
  { flipper_length_mm: 200, sex: null },
);

describe.each(["table", "refined table"])("rows of %s like given ones", (name) => {
  it("have the given cells as they are, in turn, and the others of the model", async () => {
    const rows = (await rowsOf(models[name], 0, 300, { like: SEEDS })).map((row) => row.split(","));
    for (const [i, cells] of rows.entries()) {
      if (i % 3 === 0) expect([cells[0], cells[5], cells[6]]).toEqual(["Gentoo", "4321", "male"]);
      if (i % 3 === 1) expect([cells[1], cells[2]]).toEqual(["Dream", "47.3"]);
      if (i % 3 === 2) expect(cells[4]).toBe("200");
    }
    for (const [turn, column] of [1, 0, 6].entries())
      expect(new Set(rows.filter((_, i) => i % 3 === turn).map((cells) => cells[column])).size).toBeGreaterThan(1);
  });

  it("have addresses", async () => {
    const all = await rowsOf(models[name], 0, 2500, { like: SEEDS });
    expect(await rowsOf(models[name], 1000, 1031, { like: SEEDS })).toEqual(all.slice(1000, 1031));
    expect(await rowsOf(models[name], 2049, 2050, { like: SEEDS })).toEqual(all.slice(2049, 2050));
  });

  it("are those that a condition gives where categories are all that is given", async () => {
    const where = { species: "Gentoo", sex: "male" };
    expect(await rowsOf(models[name], 0, 500, { like: like(where) })).toEqual(
      await rowsOf(models[name], 0, 500, { where }),
    );
  });

  it("meet conditions on the other cells", async () => {
    const rows = await rowsOf(models[name], 0, 100, { like: like({ species: "Gentoo" }), where: "body_mass_g>4500" });
    expect(rows.filter((row) => !/^Gentoo,/.test(row) || !(Number(row.split(",")[5]) > 4500))).toEqual([]);
  });
});

it("points have given coordinates, and near ones decide the other", async () => {
  const rows = await rowsOf(models.points, 0, 200, { like: like({ x: 0.25 }) });
  expect(new Set(rows.map((row) => row.split(",")[0]))).toEqual(new Set(["0.25"]));
  expect(new Set(rows).size).toBeGreaterThan(190);
});

it("say what they take at the end", async () => {
  const rates: ConditionRate[] = [];
  await rowsOf(models.table, 0, 30, { like: SEEDS, onRate: (rate) => rates.push(rate) });
  expect(rates).toEqual([expect.objectContaining({ cases: null })]);
});

describe("given rows that cannot be met", () => {
  it.each<[rows: readonly SeedRow[], options: Partial<GeneratorOptions>, en: RegExp, ko: RegExp]>([
    [
      [{ specis: "Gentoo" }],
      {},
      /^Cannot use the given rows: the model has no column "specis"; expected some of .*; did you mean "species"\?$/,
      /^주어진 행을 쓸 수 없습니다: 모델에 "specis" 열이 없습니다\. .* 혹시 "species"을\(를\) 뜻하셨습니까\?$/,
    ],
    [
      [],
      {},
      /^Cannot use the given rows: got none; expected at least one row/,
      /^주어진 행을 쓸 수 없습니다: 행이 없습니다/,
    ],
    [
      [{ species: "Gentoo" }, { species: "Gento" }],
      {},
      /^Cannot use row 2 of the given rows: species is never "Gento"; .* did you mean "Gentoo"\?$/,
      /^주어진 행 가운데 2번째를 쓸 수 없습니다: species 열에는 "Gento"이\(가\) 없습니다/,
    ],
    [
      [{ body_mass_g: "heavy" }],
      {},
      /^Cannot use row 1 .*: got "heavy" for body_mass_g, a column of kind integer; expected a number such as \d+, or an empty cell/,
      /^주어진 행 가운데 1번째를 쓸 수 없습니다: integer 열인 body_mass_g에 "heavy"을\(를\) 받았습니다/,
    ],
    [
      [{ body_mass_g: 1 }],
      {},
      /^Cannot use row 1 .*: got 1 for body_mass_g, which the model has learnt from \d+ to \d+; expected a value of these/,
      /^주어진 행 가운데 1번째를 쓸 수 없습니다: body_mass_g 열에 1을\(를\) 받았지만 모델이 배운 값은 \d+부터 \d+까지 있습니다/,
    ],
    [
      [{ body_mass_g: 4000.5 }],
      {},
      /got 4000\.5 for body_mass_g, which holds whole numbers from \d+ to \d+;/,
      /body_mass_g 열에 4000\.5을\(를\) 받았지만 이 열에는 \d+부터 \d+까지의 정수만 있습니다/,
    ],
    [
      [{ species: "Gentoo" }],
      { where: "species=Adelie" },
      /^Cannot use row 1 of the given rows: its species, Gentoo, does not meet "species=Adelie"; leave out the row or the condition$/,
      /^주어진 행 가운데 1번째를 쓸 수 없습니다: species 열의 값 Gentoo이\(가\) 조건 "species=Adelie"을\(를\) 만족하지 않습니다/,
    ],
    [
      [{ species: "Gentoo" }],
      { balance: "sex" },
      /^Cannot generate rows: got rows to be like and a column to balance/,
      /^행을 생성할 수 없습니다: 주어진 행과/,
    ],
    [
      [{ species: "Gentoo", island: "Torgersen", body_mass_g: 2950, bill_length_mm: 55, bill_depth_mm: 21 }],
      { maxCandidates: 5 },
      /^Cannot generate a row like row 1 of the given rows: none of 45 candidates had .*species=Gentoo.*; of these cells, .* is the rarest: .* allow more than 5 candidates for a row$/,
      /^주어진 행 가운데 1번째와 같은 행을 생성할 수 없습니다: 후보 45개 가운데 하나도/,
    ],
  ])("%j with %j are refused", async (rows, options, en, ko) => {
    const error = await rowsOf(models.table, 0, 3, { like: like(...rows), ...options }).catch((caught) => caught);
    expect(error.message).toMatch(en);
    expect(error.in("ko")).toMatch(ko);
  });
});
