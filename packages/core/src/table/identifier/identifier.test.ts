import { describe, expect, test } from "vitest";
import { say } from "../../messages/index.ts";
import { isIdentifier } from "../column.ts";
import { formatCsv } from "../csv.ts";
import { formatJsonLines } from "../jsonl.ts";
import { readTable } from "../read.ts";
import type { TableSchema } from "../schema.ts";
import { patternOf } from "./detect.ts";
import { type IdentifierPattern, keysOf } from "./pattern.ts";

const rows = <T>(make: (i: number) => T, count = 40): T[] => Array.from({ length: count }, (_, i) => make(i));
/** Numbers of 0 … 99,999 in no order, all different. */
const scattered = (i: number): number => (i * 37_201 + 911) % 100_003;
const hex = (i: number, digits: number): string =>
  ((BigInt(i + 1) * 0x9e3779b97f4a7c15f39cc0605cedc835n) & (16n ** BigInt(digits) - 1n))
    .toString(16)
    .padStart(digits, "0");
const uuid = (i: number): string => {
  const digits = hex(i, 32);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${"89ab"[i % 4]}${digits.slice(17, 20)}-${digits.slice(20)}`;
};

async function read(name: string, cells: readonly string[], schema: TableSchema = {}) {
  const text = `${name},b\n${cells.map((cell, i) => `${cell},${i % 3}\n`).join("")}`;
  const table = await readTable(text, { schema });
  expect([...formatCsv(table.columns)].join("")).toBe(text);
  return table;
}

describe("keys are told", () => {
  test.each<[name: string, form: string, column: string, cells: string[]]>([
    ["counted from 1", "counter", "n", rows((i) => String(i + 1))],
    ["counted by tens, by the column's name", "counter", "row_no", rows((i) => String(1000 + 10 * i))],
    ["numbers in no order, by the column's name", "number", "customerId", rows((i) => String(10_000 + scattered(i)))],
    ["with zeros before them", "number", "code", rows((i) => `C-${String(scattered(i)).padStart(6, "0")}`)],
    ["counted with zeros", "counter", "code", rows((i) => `C-${String(i + 1).padStart(6, "0")}`)],
    ["user17", "number", "login", rows((i) => `user${scattered(i)}`)],
    ["UUIDs", "characters", "uuid", rows(uuid)],
    ["hexadecimal", "characters", "hash", rows((i) => hex(i, 16))],
    [
      "letters and digits",
      "characters",
      "plate",
      rows((i) => `${"ABCDEFGH"[i % 8]}${"XYZ"[i % 3]}-${String(1000 + (scattered(i) % 9000))}-${"QR"[i % 2]}`),
    ],
    [
      "whole numbers beyond 2^53",
      "characters",
      "snowflake",
      rows(
        (i) =>
          `1${String(BigInt(i + 1) * 912_345_678_912_345_679n)
            .padStart(20, "0")
            .slice(-18)}`,
      ),
    ],
  ])("%s", async (_, form, column, cells) => {
    const { columns, notices } = await read(column, cells);
    expect(columns[0].type).toMatchObject({ kind: "identifier", pattern: { form } });
    expect(notices.map(({ code }) => code)).toEqual(["table.identifier"]);
  });

  test.each([
    ["quantities that are all different", "integer", "income", rows((i) => String(20_000 + scattered(i)))],
    ["counted in another order", "integer", "rank", rows((i) => String(40 - i))],
    ["years", "integer", "year", rows((i) => String(1980 + i))],
    ["decimals", "number", "id", rows((i) => `${i}.5`)],
    ["days", "date", "day", rows((i) => `2024-${i < 31 ? "01" : "02"}-${String((i % 31) + 1).padStart(2, "0")}`, 50)],
    ["names of one length", "text", "name", rows((i) => `${"abcdefghij"[i % 10] + "klmno"[Math.floor(i / 10)]}xyz`)],
    ["few rows", "integer", "n", rows((i) => String(i + 1), 10)],
    [
      "keys that some rows lack",
      "text",
      "key",
      rows((i) => (i === 7 ? "" : `C-${String(scattered(i)).padStart(6, "0")}`)),
    ],
  ])("and nothing else is: %s", async (_, kind, column, cells) => {
    expect((await read(column, cells)).columns[0].type.kind).toBe(kind);
  });

  test("in both languages", async () => {
    const { notices } = await read(
      "id",
      rows((i) => `C-${i + 100}`),
    );
    const said = (language: "en" | "ko") => notices.map(({ code, params }) => say(language, code, params as never));
    expect(said("en")).toEqual([
      'Column "id" holds keys, which are not learnt: new rows get new ones, such as C-100 and C-101; give it another kind if it says something of its row',
    ]);
    expect(said("ko")).toEqual([
      '"id" 열은 키이므로 학습하지 않습니다. 새 행에는 C-100, C-101처럼 새로운 키를 붙입니다. 행의 내용을 나타내는 열이라면 종류를 바꾸십시오',
    ]);
  });

  test("or given by a schema, which refuses what are none", async () => {
    const schema = { n: "identifier" } as const;
    expect(
      (
        await read(
          "n",
          rows((i) => String(scattered(i))),
          schema,
        )
      ).columns[0].type.kind,
    ).toBe("identifier");
    await expect(read("n", ["7", "8", "7"], schema)).rejects.toThrow(
      'Cannot read column "n" as identifier: got "7" on line 2; expected a key that no other row has, of one pattern in all rows such as C-000123; mend the cell, or give the column another kind',
    );
    await expect(read("n", ["a-1", "b-2", "b c"], schema)).rejects.toThrow('got "b c" on line 4');
  });
});

describe("new keys", () => {
  const patterns: [string, IdentifierPattern | undefined, RegExp][] = [
    [
      "C-000123",
      patternOf(
        rows((i) => `C-${String(scattered(i)).padStart(6, "0")}`),
        "c",
        false,
      ),
      /^C-\d{6,}$/,
    ],
    [
      "17",
      patternOf(
        rows((i) => String(10_000 + scattered(i))),
        "id",
        false,
      ),
      /^[1-9]\d{4,}$/,
    ],
    [
      "UUID",
      patternOf(rows(uuid), "u", false),
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    ],
    [
      "A7",
      { form: "characters", pieces: [{ literal: "A" }, { alphabet: "0123456789", count: 2 }, { literal: "z" }] },
      /^A\d{2,}z$/,
    ],
    ["count", { form: "counter", prefix: "r", suffix: "", width: 3, first: 5, step: 2 }, /^r\d{3,}$/],
  ];
  test.each(patterns)("are of the pattern and all different, however many: %s", (_, pattern, form) => {
    if (!pattern) throw new Error("no pattern");
    const keys = keysOf(pattern, 7, "a");
    const made = new Set(rows(keys, 20_000));
    expect(made.size).toBe(20_000);
    for (const key of made) expect(key).toMatch(form);
    expect(keys(2 ** 40)).toMatch(form);
    expect(made.has(keys(2 ** 40))).toBe(false);
    expect(keysOf(pattern, 7, "a")(123)).toBe(keys(123));
  });

  test("are others for another seed or column, and in no order", () => {
    const [, pattern] = patterns[0];
    if (!pattern) throw new Error("no pattern");
    const some = (seed: number, column: string) => rows(keysOf(pattern, seed, column), 50);
    expect(some(1, "a")).not.toEqual(some(2, "a"));
    expect(some(1, "a")).not.toEqual(some(1, "b"));
    expect(some(1, "a")).not.toEqual(some(1, "a").toSorted());
  });

  test("of whole numbers are numbers in JSON", async () => {
    const { columns } = await read(
      "id",
      rows((i) => String(10_000 + scattered(i))),
    );
    expect([...formatJsonLines(columns)].join("").split("\n")[0]).toBe('{"id":10911,"b":0}');
    expect(isIdentifier(columns[0]) && columns[0].type.pattern).toMatchObject({ first: 10_000, size: 990_000 });
  });
});
