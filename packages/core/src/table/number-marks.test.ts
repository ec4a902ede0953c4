import { describe, expect, test } from "vitest";
import { say } from "../messages/index.ts";
import { isNumeric } from "./column.ts";
import { formatCsv } from "./csv.ts";
import { formatJsonLines } from "./jsonl.ts";
import { readTable } from "./read.ts";

/** The first column of a table of these cells; all comes out as it went in. */
async function read(cells: readonly string[], delimiter = ",") {
  const quoted = cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell));
  const text = `a${delimiter}b\n${quoted.map((cell, i) => `${cell}${delimiter}${i}\n`).join("")}`;
  const { columns, notices } = await readTable(text);
  expect([...formatCsv(columns, { delimiter })].join("")).toBe(text);
  return { column: columns[0], notices };
}

describe("numbers with a currency, a unit or thousands apart", () => {
  test.each<[kind: string, values: number[], cells: string[], delimiter?: string]>([
    ["integer", [1234, 5, 1_000_000], ["1,234", "5", "1,000,000"]],
    ["number", [1234.5, -5.25], ["1,234.50", "-5.25"]],
    ["number", [1234.5, 5], ["$1,234.50", "$5.00"]],
    ["number", [-1234.5, 5], ["-$1,234.50", "$5.00"]],
    ["integer", [12, 7], ["12 kg", "7 kg"]],
    ["number", [12.5, 7], ["12.5kg", "7.0kg"]],
    ["number", [45.5, 7], ["45.5%", "7.0%"]],
    ["integer", [12_000, 900], ["12,000원", "900원"]],
    ["integer", [12_000, 900], ["₩12,000", "₩900"]],
    ["number", [1234.5, 7], ["1.234,50 €", "7,00 €"], ";"],
    ["integer", [1234, 7_654_321], ["1 234", "7 654 321"]],
    ["integer", [12, 7, 0], ["12 kg", "7 kg", ""]],
  ])("%s %j: %j", async (kind, values, cells, delimiter) => {
    const { column, notices } = await read(cells, delimiter);
    expect(column.type.kind).toBe(kind);
    expect(isNumeric(column) && [...column.values]).toEqual(values);
    expect(notices).toEqual([]);
  });

  test.each([
    [["1,234", "5678"]],
    [["1,23", "5"]],
    [["12 kg", "7"]],
    [["12 kg", "7 kg net"]],
    [["001,234", "1,000"]],
    [["1-2", "3-1"]],
    [["10 or more", "under 5"]],
  ])("%j are texts", async (cells) => {
    expect((await read(cells)).column.type.kind).toBe("category");
  });

  test("are bare in JSON", async () => {
    const { column } = await read(["$1,234.50", "$5.00"]);
    expect([...formatJsonLines([column])].join("")).toBe('{"a":1234.50}\n{"a":5.00}\n');
  });

  test("of different units stay texts, and it is said", async () => {
    const { notices } = await read(["12 kg", "7 kg", "3 lb"]);
    const said = (language: "en" | "ko") => notices.map(({ code, params }) => say(language, code, params as never));
    expect(said("en")).toEqual([
      'Column "a" is read as category: its numbers have different units (kg, lb), as "3 lb" on line 4 shows; bring them to one unit to have numbers',
    ]);
    expect(said("ko")).toEqual([
      '"a" 열을 category(으)로 읽습니다: 4번째 줄의 "3 lb"처럼 수의 단위가 서로 다릅니다 (kg, lb). 수로 읽으려면 단위를 하나로 맞추십시오',
    ]);
  });
});
