import { describe, expect, test } from "vitest";
import { formatCsv } from "./csv.ts";
import { readTable } from "./read.ts";
import type { TableSchema } from "./schema.ts";

/** The kind of a column of these cells, and whether it comes out as it went in. */
async function kindOf(...cells: string[]): Promise<string> {
  const text = `a,b\n${cells.map((cell, i) => `${cell},${i % 2}\n`).join("")}`;
  const { columns } = await readTable(text);
  expect([...formatCsv(columns)].join("")).toBe(text);
  return columns[0].type.kind;
}

describe("the kinds of columns", () => {
  test.each([
    ["integer", ["1", "-2", "30"]],
    ["integer", ["9007199254740991", "1"]],
    ["category", ["9007199254740993", "1"]],
    ["number", ["1.5", "2.0"]],
    ["number", ["1", "2.5", ""]],
    ["category", ["007", "123"]],
    ["category", ["+82", "+1"]],
    ["category", ["1", "x"]],
    ["integer", ['"1,000"', "2"]],
    ["boolean", ["True", "False", "True"]],
    ["boolean", ["no", "yes"]],
    ["boolean", ["Y", "N", "NA"]],
    ["category", ["True", "true"]],
    ["integer", ["0", "1"]],
    ["constant", ["x", "x"]],
    ["constant", ["5", "5"]],
    ["category", ["x", ""]],
    ["empty", ["", ""]],
    ["text", Array.from({ length: 25 }, (_, i) => `${"abcde"[i % 5]} or ${i}`)],
    ["identifier", Array.from({ length: 25 }, (_, i) => `key-${i}`)],
    ["category", Array.from({ length: 25 }, (_, i) => `key-${i % 12}`)],
  ])("%s: %j", async (kind, cells) => {
    expect(await kindOf(...cells)).toBe(kind);
  });

  test.each(["", "NA", "N/A", "NaN", "nan", "null", "None", "?"])(
    "%j among numbers is missing, and comes out again",
    async (missing) => {
      expect(await kindOf("1.5", missing, "2.5")).toBe("number");
    },
  );

  test("where cells are empty, NA among texts is a category of its own", async () => {
    const { columns } = await readTable("country,n\nKR,1\nNA,2\n,3\nKR,4\n");
    expect(columns[0].type).toMatchObject({ kind: "category", categories: ["KR", "NA"], missingText: "" });
    expect([...columns[0].missing!]).toEqual([0, 0, 1, 0]);
  });

  test("spaces around a cell do not count", async () => {
    const { columns } = await readTable("a, b\n 1, x\n ? , y\n");
    expect(columns.map(({ type }) => [type.name, type.kind])).toEqual([
      ["a", "integer"],
      ["b", "category"],
    ]);
    expect([...columns[0].missing!]).toEqual([0, 1]);
  });

  test.each([
    [
      ["35-44", "18-24", "25-34", "45+"],
      ["18-24", "25-34", "35-44", "45+"],
    ],
    [
      ["10–20 kg", "20–30 kg", "<10 kg"],
      ["<10 kg", "10–20 kg", "20–30 kg"],
    ],
    [
      ["$1,000-$4,999", "$0-$999", "over $5,000"],
      ["$0-$999", "$1,000-$4,999", "over $5,000"],
    ],
    [
      ["30세~39세", "20세~29세", "40세 이상", "20세 미만"],
      ["20세 미만", "20세~29세", "30세~39세", "40세 이상"],
    ],
  ])("ranges are ordered: %j", async (cells, order) => {
    const quoted = cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell));
    expect(await kindOf(...quoted)).toBe("ordered");
    const { columns } = await readTable(`a,b\n${quoted.map((cell, i) => `${cell},${i}\n`).join("")}`);
    expect(columns[0].type).toMatchObject({ categories: order });
  });

  test.each([
    [["18-24", "20-34"]],
    [["3-1", "2-2"]],
    [["18-24", "old"]],
    [["18-24", "25+"]],
    [["010-1234", "010-2345"]],
  ])("and not %j", async (cells) => {
    expect(await kindOf(...cells)).toBe("category");
  });

  test("a schema gives an order", async () => {
    const schema: TableSchema = { a: { kind: "ordered", order: ["S", "M", "L"] } };
    const { columns } = await readTable("a,b\nL,1\nS,2\n,3\n", { schema });
    expect(columns[0].type).toMatchObject({ kind: "ordered", categories: ["S", "M", "L"] });
    expect([...formatCsv(columns)].join("")).toBe("a,b\nL,1\nS,2\n,3\n");
  });

  test("categories stand in the order of their frequency", async () => {
    const { columns } = await readTable("a,b\nx,1\ny,2\ny,3\nz,4\n");
    expect(columns[0].type).toMatchObject({ categories: ["y", "x", "z"] });
  });

  test("a type is plain JSON", async () => {
    const { columns } = await readTable("a,b,c\n1.5,x,true\n,y,false\n");
    for (const { type } of columns) expect(JSON.parse(JSON.stringify(type))).toEqual(type);
  });
});
