import { describe, expect, test } from "vitest";
import { Generator } from "../random/index.ts";
import { type Column, formatCsv } from "../table/index.ts";
import { dependences } from "./dependence.ts";
import { describeTable, fitEncoder, openEncoder } from "./encoder.ts";
import { decoded, matrixOf, numbers, tableOf, texts } from "./fixtures.case.ts";
import { resolveOptions } from "./options.ts";

const TOWNS = ["Busan", "Daegu", "Jeju", "Seoul", "Suwon", "Ulsan"];
const REGIONS = ["south", "south", "island", "north", "north", "south"];
const ROWS = 600;
const random = new Generator(3, 0);
const pick = Array.from({ length: ROWS }, () => Math.floor(random.uniform() * TOWNS.length));
const town = texts(
  "town",
  pick.map((i) => TOWNS[i]),
);
const region = texts(
  "region",
  pick.map((i) => REGIONS[i]),
);
const fee = numbers(
  "fee",
  pick.map((i) => [3.5, 2, 9.25, 4, 4, 1.75][i]),
  2,
);
const free = texts(
  "free",
  pick.map(() => (random.uniform() < 0.5 ? "a" : "b")),
);

const leadersOf = (...columns: readonly Column[]) =>
  Object.fromEntries([...dependences(columns, resolveOptions({}))].map(([name, { type }]) => [name, type.name]));

describe("which columns follow from another", () => {
  test("categories and numbers from the categories that settle them, wherever they stand", () => {
    expect(leadersOf(region, free, town, fee)).toEqual({ region: "town", fee: "town" });
  });

  test("of a chain all follow from the finest, of two that say the same the second from the first", () => {
    const code = texts(
      "code",
      pick.map((i) => `T${i}`),
    );
    const country = texts(
      "country",
      pick.map((i) => (REGIONS[i] === "island" ? "Tamna" : "Korea")),
    );
    expect(leadersOf(country, region, code, town)).toEqual({ country: "code", region: "code", town: "code" });
  });

  test("none where a single known row speaks against it", () => {
    const moved = pick.map((i, row) => (row === 7 ? "elsewhere" : REGIONS[i]));
    expect(leadersOf(town, texts("region", moved))).toEqual({});
  });

  test("one row of a value that may not be known says nothing", () => {
    const rare = pick.map((i, row) => (row < 3 ? "Sokcho" : TOWNS[i]));
    const split = pick.map((i, row) => (row < 2 ? "north" : row < 3 ? "south" : REGIONS[i]));
    expect(leadersOf(texts("town", rare), texts("region", split))).toEqual({ region: "town" });
  });

  test("not by chance: from values that hardly repeat, or a column that is always the same", () => {
    const alone = texts(
      "alone",
      pick.map((_, row) => `row ${row >> 1}`),
    );
    const constant = texts(
      "constant",
      pick.map(() => "x"),
    );
    expect(leadersOf(alone, region, constant)).toEqual({});
  });

  test("a price of so few rows that it may not be known is none to follow", () => {
    const rare = pick.map((i, row) => (row < 7 ? "Sokcho" : TOWNS[i]));
    const price = numbers(
      "price",
      rare.map((name) => 100.5 + 3 * [...TOWNS, "Sokcho"].indexOf(name)),
      1,
    );
    expect(leadersOf(texts("town", rare), price)).toEqual({});
  });
});

describe("a column that follows", () => {
  const table = tableOf(region, town, fee, free);
  const encoder = fitEncoder(table);

  test("takes no place in a row and comes back", () => {
    expect(encoder.plan.width).toBe(TOWNS.length + 2);
    const back = decoded(encoder, matrixOf(encoder, table), ROWS);
    expect([...formatCsv(back)].join("")).toBe([...formatCsv(table.columns)].join(""));
  });

  test("is right in every row, whatever G makes", () => {
    const noise = Float32Array.from({ length: 500 * encoder.plan.width }, () => random.normal());
    const [where, place, price] = decoded(openEncoder(JSON.parse(JSON.stringify(encoder.state))), noise, 500);
    for (let row = 0; row < 500; row++) {
      const i = TOWNS.indexOf((place.type as typeof town.type).categories[place.values[row]]);
      expect((where.type as typeof region.type).categories[where.values[row]]).toBe(REGIONS[i]);
      expect(price.values[row]).toBe([3.5, 2, 9.25, 4, 4, 1.75][i]);
    }
  });

  test("a missing cell is a value like others, on both sides", () => {
    const gaps = pick.map((i) => (i === 2 ? null : TOWNS[i]));
    const holes = tableOf(
      texts("town", gaps),
      numbers(
        "fee",
        gaps.map((name) => (name === null ? 7 : name === "Seoul" ? null : TOWNS.indexOf(name))),
      ),
    );
    const learnt = fitEncoder(holes);
    expect(learnt.state.columns[1]).toMatchObject({ encoding: "following", from: "town" });
    const back = decoded(learnt, matrixOf(learnt, holes), ROWS);
    expect([...formatCsv(back)].join("")).toBe([...formatCsv(holes.columns)].join(""));
  });

  test("is said to follow, and is learnt by itself where columns are learnt as CTGAN does", () => {
    expect(describeTable(table).columns.map(({ as, from }) => [as, from])).toEqual([
      ["following", "town"],
      ["categories", undefined],
      ["following", "town"],
      ["categories", undefined],
    ]);
    expect(fitEncoder(table, { numbers: "modes" }).state.columns.map(({ encoding }) => encoding)).not.toContain(
      "following",
    );
  });

  test("a state that follows itself or nothing is refused", () => {
    const broken = (from: string) => {
      const state = JSON.parse(JSON.stringify(encoder.state));
      state.columns[0].from = from;
      return () => openEncoder(state);
    };
    for (const from of ["region", "nowhere"]) expect(broken(from), from).toThrow(/columns/);
  });
});

describe("the rare values of a column that others follow from", () => {
  // 100 shops, of which 19 have a place of their own; the district follows from the shop.
  const shopOf = pick.map((_, row) => (row * 7) % 100);
  const shop = texts(
    "shop",
    shopOf.map((i) => `shop ${i}`),
  );
  const district = texts(
    "district",
    shopOf.map((i) => `district ${i % 4}`),
  );
  const encoder = fitEncoder(tableOf(shop, district), { categories: 20 });

  test("share a place with those of the same value there", () => {
    expect(encoder.state.columns.map(({ encoding }) => encoding)).toEqual(["categorical", "following"]);
    expect(encoder.plan.width).toBe(19 + 4);
    const [state] = encoder.state.columns;
    if (state.encoding !== "categorical") throw new TypeError(state.encoding);
    const names = state.rare.map(({ values }) => values.map((code) => Number(shop.type.categories[code].slice(5)) % 4));
    for (const districts of names) expect(new Set(districts).size).toBe(1);
  });

  test("come out of that place, so that what G learns of one holds for the other", () => {
    const table = tableOf(shop, district);
    const back = decoded(encoder, matrixOf(encoder, table), ROWS);
    expect([...formatCsv([back[1]])].join("")).toBe([...formatCsv([district])].join(""));
    expect([...back[0].values]).not.toEqual([...shop.values]);
  });

  test("are all together where too many groups would come of it", () => {
    const each = texts(
      "each",
      shopOf.map((i) => `number ${i % 50}`),
    );
    expect(fitEncoder(tableOf(shop, each), { categories: 20 }).plan.width).toBe(20);
  });
});
