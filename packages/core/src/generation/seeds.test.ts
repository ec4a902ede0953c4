import { beforeAll, describe, expect, it } from "vitest";
import { type SeedRow, seedRowsOf } from "../conditions/index.ts";
import { cpuRuntime } from "../engine/cpu.case.ts";
import { say } from "../messages/index.ts";
import { pointModel, refinedModel, tableModel } from "../model/fixtures.case.ts";
import type { Model } from "../model/index.ts";
import { formatCsv } from "../table/index.ts";
import { type GeneratorOptions, openGenerator } from "./generator.ts";
import type { Likeness } from "./like.ts";
import { gappedRows, wideTable } from "./seeds.case.ts";

const models: Record<string, Model> = {};
beforeAll(async () => {
  models.table = await tableModel({ categories: 2 });
  models["refined table"] = await refinedModel({ categories: 2 });
  models.points = pointModel();
  models["fifteen columns"] = await tableModel({ rareRows: 1, knotRows: 1 }, wideTable(400, 1));
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
/** The place of a column of {@link wideTable}. */
const JOINED = 4;
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

it("rows have the minutes of the model on a day that is given, and what conditions leave of it", async () => {
  const seeds = like({
    joined: "2024-03-05",
    plan: "a4",
    town: "Suwon",
    tier: "gold",
    age: 40,
    color: "c1",
    side: "d1",
  });
  const days = await rowsOf(models["fifteen columns"], 0, 30, { like: seeds });
  const cells = days.map((row) => row.split(",")[JOINED]);
  expect(cells.filter((cell) => !/^2024-03-05 \d\d:\d\d$/.test(cell))).toEqual([]);
  expect(new Set(cells).size).toBeGreaterThan(20);
  const late = await rowsOf(models["fifteen columns"], 0, 30, { like: seeds, where: "joined>2024-03-05 20:30" });
  expect(late.filter((row) => !(row.split(",")[JOINED] > "2024-03-05 20:30"))).toEqual([]);
});

it("rows keep the distances of dates where some are given", async () => {
  const lines = Array.from({ length: 300 }, (_, i) => {
    const day = (k: number): string => new Date(Date.UTC(2024, 0, 1 + k)).toISOString().slice(0, 10);
    const begin = (i * 37) % 300;
    return [day(begin), day(begin + (i % 4)), day(begin + (i % 4) + (i % 3)), "abc"[i % 3]].join();
  });
  const stays = await tableModel({ rareRows: 1, knotRows: 1 }, `begins,ends,paid,room\n${lines.join("\n")}\n`);
  const days = ["2024-03-01", "2024-07-04"];
  for (const name of ["begins", "ends", "paid"]) {
    const rows = await rowsOf(stays, 0, 200, { like: like(...days.map((day) => ({ [name]: day }))) });
    for (const [i, row] of rows.entries()) {
      const [begins, ends, paid] = row.split(",");
      expect({ begins, ends, paid }[name]).toBe(days[i % 2]);
      expect(begins <= ends && ends <= paid, row).toBe(true);
    }
  }
});

describe("rows of which 12 of 15 cells are given", () => {
  const GAPPED = gappedRows(60, 12, 1);
  const fill = async (options: Partial<GeneratorOptions> = {}, from = 0, to = 60) => {
    const likenesses: Likeness[] = [];
    const onLikeness = (likeness: Likeness): void => void likenesses.push(likeness);
    const rows = await rowsOf(models["fifteen columns"], from, to, { like: like(...GAPPED), onLikeness, ...options });
    return { rows, likenesses };
  };
  let filled: Awaited<ReturnType<typeof fill>>;
  beforeAll(async () => {
    filled = await fill();
  });

  it("are as many as are asked for, with each given cell as it is and none empty", () => {
    expect(filled.rows).toHaveLength(60);
    for (const [i, row] of filled.rows.entries()) {
      const cells = row.split(",");
      for (const [k, given] of Object.values(GAPPED[i]).entries()) {
        if (given === "") expect(cells[k]).not.toBe("");
        else expect(cells[k]).toBe(given);
      }
    }
  });

  it("depend on the seed and the row's number alone", async () => {
    expect((await fill()).rows).toEqual(filled.rows);
    expect((await fill({}, 17, 23)).rows).toEqual(filled.rows.slice(17, 23));
    expect((await fill({ seed: 8 })).rows).not.toEqual(filled.rows);
  });

  it("are told apart from those that are met, in both languages", () => {
    const [likeness, ...none] = filled.likenesses;
    expect(none).toEqual([]);
    const { rows, nearest, candidates, given, differing } = likeness;
    expect({ rows, candidates, given }).toEqual({ rows: 60, candidates: 65_536, given: 12 * nearest });
    expect(nearest).toBeGreaterThan(30);
    expect(differing).toBeGreaterThanOrEqual(nearest);
    const [met, had] = [60 - nearest, Number(((given - differing) / nearest).toPrecision(2))];
    expect(say("en", "condition.likeness", likeness)).toBe(
      `${met} of 60 rows are filled in from rows of the model that have all their given cells (numbers nearly); ${nearest} from the nearest of 65536 rows, which have on average ${had} of the 12 given cells; given cells stand as they are in every row`,
    );
    expect(say("ko", "condition.likeness", likeness)).toBe(
      `행 60개 가운데 ${met}개는 주어진 셀을 모두 갖춘(수는 가까운) 모델의 행으로 채웠습니다. ${nearest}개는 모델의 행 65536개 가운데 가장 가까운 행으로 채웠으며, 주어진 셀 12개 가운데 평균 ${had}개가 같았습니다. 주어진 셀은 모든 행에 그대로 있습니다`,
    );
  });

  it("are others for each turn of a row", async () => {
    const { rows } = await fill({ like: like(GAPPED[0], GAPPED[0]) }, 0, 20);
    expect(new Set(rows).size).toBeGreaterThan(15);
  });
});

it("rows that are met are said to be", async () => {
  const likenesses: Likeness[] = [];
  await rowsOf(models.table, 0, 30, { like: SEEDS, onLikeness: (likeness) => likenesses.push(likeness) });
  expect(likenesses).toEqual([{ rows: 30, nearest: 0, candidates: expect.any(Number), given: 0, differing: 0 }]);
  expect(say("en", "condition.likeness", likenesses[0])).toBe(
    "30 of 30 rows are filled in from rows of the model that have all their given cells (numbers nearly)",
  );
  expect(say("ko", "condition.likeness", likenesses[0])).toBe(
    "행 30개 가운데 30개는 주어진 셀을 모두 갖춘(수는 가까운) 모델의 행으로 채웠습니다",
  );
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
      [{ species: "Gentoo" }],
      {
        where: ["body_mass_g<2950", "bill_length_mm>53", "flipper_length_mm>226", "bill_depth_mm>20.5"],
        maxCandidates: 5,
      },
      /^Cannot generate rows: none of 65536 candidates met body_mass_g<2950, bill_length_mm>53, flipper_length_mm>226, bill_depth_mm>20\.5; expected at least one in 5;/,
      /^행을 생성할 수 없습니다: 후보 65536개 가운데 하나도 body_mass_g<2950, /,
    ],
  ])("%j with %j are refused", async (rows, options, en, ko) => {
    const error = await rowsOf(models.table, 0, 3, { like: like(...rows), ...options }).catch((caught) => caught);
    expect(error.message).toMatch(en);
    expect(error.in("ko")).toMatch(ko);
  });
});
