import { beforeAll, describe, expect, it } from "vitest";
import type { Where } from "../conditions/index.ts";
import { cpuRuntime } from "../engine/cpu.case.ts";
import { pointModel, refinedModel, tableModel } from "../model/fixtures.case.ts";
import type { Model } from "../model/index.ts";
import { fillUniformFine, PURPOSE } from "../random/index.ts";
import { type Column, formatCsv } from "../table/index.ts";
import { BLOCK, openCandidates } from "./candidates.ts";
import type { ConditionRate } from "./chooser.ts";
import { openDecoder } from "./decoder.ts";
import { type GeneratorOptions, openGenerator } from "./generator.ts";

const models: Record<string, Model> = {};
beforeAll(async () => {
  // Of three species two share a category, and are drawn when they are decoded.
  models.table = await tableModel({ categories: 2 });
  models["refined table"] = await refinedModel({ categories: 2 });
  models.points = pointModel();
});

const linesOf = (columns: readonly Column[]): string[] =>
  [...formatCsv(columns, { header: false })].join("").trimEnd().split("\n");

async function rowsOf(
  model: Model,
  from: number,
  to: number,
  options: Partial<GeneratorOptions> = {},
): Promise<string[]> {
  const generator = await openGenerator(model, cpuRuntime(), { seed: 7, ...options });
  const lines: string[] = [];
  try {
    for await (const { columns } of generator.blocks(from, to)) lines.push(...linesOf(columns));
  } finally {
    await generator.release();
  }
  return lines;
}

/** By the definition: every candidate of every row is made, judged, decoded in full and written; then the first is sought. */
async function plainly(model: Model, from: number, to: number, fits: (cells: string[]) => boolean): Promise<string[]> {
  const candidates = await openCandidates(model, cpuRuntime(), 7);
  const decoder = openDecoder(model);
  const rows = Float64Array.from({ length: to - from }, (_, i) => from + i);
  const found = new Map<number, string>();
  const each = Math.floor(BLOCK / rows.length);
  for (let first = 0; found.size < rows.length; first += each) {
    const wanted = Array.from({ length: each }, (_, k) => ({ rows, attempt: first + k }));
    const made = await candidates.compute(wanted);
    const uniforms = new Float32Array(each * rows.length * decoder.draws);
    wanted.forEach(({ attempt }, k) => {
      const part = uniforms.subarray(k * rows.length * decoder.draws, (k + 1) * rows.length * decoder.draws);
      if (part.length > 0) fillUniformFine(part, { seed: 7, purpose: PURPOSE.decoding, attempt }, rows, decoder.draws);
    });
    linesOf(decoder.decode(made.rows, each * rows.length, uniforms)).forEach((line, index) => {
      const row = index % rows.length;
      if (!found.has(row) && made.taken(index) && fits(line.split(","))) found.set(row, line);
    });
  }
  await candidates.release();
  return Array.from(rows, (_, i) => found.get(i) as string);
}

describe.each(["table", "refined table"])("rows of %s under conditions", (name) => {
  it.each<[where: Where, fits: (cells: string[]) => boolean]>([
    ["species=Gentoo", ([species]) => species === "Gentoo"],
    [["species in Gentoo,Chinstrap", "island!=Dream"], ([s, i]) => s !== "Adelie" && i !== "Dream"],
    ["bill_length_mm=40..41.5", (cells) => cells[2] !== "" && Number(cells[2]) >= 40 && Number(cells[2]) <= 41.5],
    [{ body_mass_g: { "<": 3500 }, sex: "male" }, (c) => c[5] !== "" && Number(c[5]) < 3500 && c[6] === "male"],
    ["sex is missing", (cells) => cells[6] === ""],
    [{ flipper_length_mm: { missing: false } }, (cells) => cells[4] !== ""],
  ])("%s are the first candidates that meet them and are taken", async (where, fits) => {
    const model = models[name];
    const rows = await rowsOf(model, 1000, 1060, { where });
    expect(rows.filter((row) => !fits(row.split(",")))).toEqual([]);
    expect(rows).toEqual(await plainly(model, 1000, 1060, fits));
  });

  it("have addresses: a range is a slice of a longer run, however it is cut", async () => {
    const where = { species: "Chinstrap", bill_depth_mm: { ">": 18 } };
    const all = await rowsOf(models[name], 0, 5000, { where });
    expect(new Set(all).size).toBeGreaterThan(4000);
    for (const [from, to] of [
      [0, 1],
      [2040, 2060],
      [1000, 5000],
    ]) {
      expect(await rowsOf(models[name], from, to, { where })).toEqual(all.slice(from, to));
    }
    expect(await rowsOf(models[name], 2 ** 52, 2 ** 52 + 5, { where })).toHaveLength(5);
  });

  it("are the rows without conditions where those ask for nothing new", async () => {
    const plain = await rowsOf(models[name], 0, 3000);
    expect(await rowsOf(models[name], 0, 3000, { where: "body_mass_g>0" })).not.toEqual(plain);
    expect(await rowsOf(models[name], 0, 3000, { where: "species in Adelie,Chinstrap,Gentoo" })).toEqual(plain);
    expect(await rowsOf(models[name], 0, 3000, { where: {} })).toEqual(plain);
  });
});

describe.each(["table", "refined table"])("balanced rows of %s", (name) => {
  it("have the categories in turn, and are those that a condition gives", async () => {
    const balance = "species";
    const all = await rowsOf(models[name], 0, 3000, { balance, where: "sex=male" });
    for (const [turn, species] of ["Adelie", "Gentoo", "Chinstrap"].entries()) {
      const alone = await rowsOf(models[name], 0, 3000, { where: { species, sex: "male" } });
      const mine = (_: string, row: number): boolean => row % 3 === turn;
      expect(all.filter(mine)).toEqual(alone.filter(mine));
    }
    expect(await rowsOf(models[name], 1001, 1100, { balance, where: "sex=male" })).toEqual(all.slice(1001, 1100));
  });

  it("say what they take, also where fewer rows than cases are asked for", async () => {
    for (const rows of [1, 600]) {
      const rates: ConditionRate[] = [];
      await rowsOf(models[name], 0, rows, { balance: ["species", "sex"], onRate: (rate) => rates.push(rate) });
      expect(rates).toEqual([{ share: expect.any(Number), candidatesPerRow: expect.any(Number), cases: 6 }]);
      expect(rates[0].share).toBeGreaterThan(0);
      expect(rates[0].candidatesPerRow).toBeGreaterThan(1);
      expect(rates[0].candidatesPerRow).toBeLessThan(10_000);
    }
  });
});

it("points meet conditions on their coordinates", async () => {
  const rows = await rowsOf(models.points, 0, 500, { where: ["x>0", "y=-0.2..0.1"] });
  const cells = rows.map((row) => row.split(",").map(Number));
  expect(cells.filter(([x, y]) => !(x > 0 && y >= -0.2 && y <= 0.1))).toEqual([]);
  expect(new Set(rows).size).toBeGreaterThan(490);
});

describe("how rare the rows are", () => {
  it("is told once, and as it is", async () => {
    const all = await rowsOf(models["refined table"], 0, 20_000);
    const share = all.filter((row) => row.startsWith("Gentoo,Dream")).length / all.length;
    const rates: ConditionRate[] = [];
    const where = { species: "Gentoo", island: "Dream" };
    await rowsOf(models["refined table"], 0, 2000, { where, onRate: (rate) => rates.push(rate) });
    expect(rates).toHaveLength(1);
    // The fixture says that half of its rows are taken, which is not so: what is told leans on that.
    const acceptance = models["refined table"].refinement?.acceptance ?? 1;
    expect(rates[0].share).toBeCloseTo(1 / rates[0].candidatesPerRow / acceptance, 10);
    expect(Math.abs(Math.log(rates[0].share / share))).toBeLessThan(1);
    const raw: ConditionRate[] = [];
    await rowsOf({ ...models["refined table"], refinement: null }, 0, 2000, {
      where,
      onRate: (rate) => raw.push(rate),
    });
    expect(rates[0].candidatesPerRow).toBeGreaterThan(1.2 * raw[0].candidatesPerRow);
  });

  it("is too rare where fewer than one candidate in so many does", async () => {
    const where = { body_mass_g: "3000..3025", bill_length_mm: { ">": 55 }, species: "Gentoo" };
    const error = await rowsOf(models.table, 0, 10, { where, maxCandidates: 1000 }).catch((caught) => caught);
    expect(error.code).toBe("condition.rare");
    expect(error.message).toMatch(
      /^Cannot generate rows: none of 1\d{4} candidates met body_mass_g=3000\.\.3025, bill_length_mm>55, species=Gentoo; expected at least one in 1000; ask for less, or allow more candidates for each row$/,
    );
    expect(error.in("ko")).toMatch(
      /^행을 생성할 수 없습니다: 후보 1\d{4}개 가운데 하나도 body_mass_g=3000\.\.3025, bill_length_mm>55, species=Gentoo을\(를\) 만족하지 않았습니다\. 1000개에 하나 이상이어야 합니다\. 조건을 늦추거나 행마다 시도할 후보 수를 늘리십시오$/,
    );
  });

  it.each([0, 1.5, 2_000_000, Number.NaN])("refuses %s as the most candidates", async (maxCandidates) => {
    const error = await rowsOf(models.table, 0, 1, { where: "species=Gentoo", maxCandidates }).catch(
      (caught) => caught,
    );
    expect(error.message).toBe(
      `Cannot generate rows: got ${maxCandidates} as the most candidates for a row; expected a whole number from 1 to 1000000`,
    );
    expect(error.in("ko")).toBe(
      `행을 생성할 수 없습니다: 행마다 시도할 후보 수로 ${maxCandidates}을(를) 받았지만 1 이상 1000000 이하의 정수여야 합니다`,
    );
  });
});
