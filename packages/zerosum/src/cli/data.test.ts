import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { jsonLines, lines, testFolder, zerosum } from "./run.case.ts";

const folder = testFolder();
/** 60 rows made by a rule, and a header. */
const table = (header: string, row: (i: number) => string): string =>
  `${header}\n${Array.from({ length: 60 }, (_, i) => row(i)).join("\n")}\n`;

const NAMES = ["김", "이", "박"];
const KOREAN = table("이름,값", (i) => `${NAMES[i % 3]},${(i * 37) % 89}`);
/** Node writes no CP949: the bytes of the few characters above. */
const CP949: Record<string, number[]> = {
  이: [0xc0, 0xcc],
  름: [0xb8, 0xa7],
  값: [0xb0, 0xaa],
  김: [0xb1, 0xe8],
  박: [0xb9, 0xda],
};
const cp949 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((character) => CP949[character] ?? [character.charCodeAt(0)]));
const utf16be = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, "utf16le").swap16();

describe("a data file of another encoding", () => {
  const CASES: [name: string, data: string | Uint8Array, encoding: string, columns: string[]][] = [
    ["bom.csv", `\ufeff${KOREAN}`, "utf-8", ["이름", "값"]],
    ["crlf.csv", KOREAN.replaceAll("\n", "\r\n"), "utf-8", ["이름", "값"]],
    ["utf16.csv", Buffer.from(`\ufeff${KOREAN}`, "utf16le"), "utf-16le", ["이름", "값"]],
    ["utf16be.csv", utf16be(KOREAN), "utf-16be", ["이름", "값"]],
    ["cp949.csv", cp949(KOREAN), "euc-kr", ["이름", "값"]],
    [
      "latin1.csv",
      Buffer.from(
        table("größe,n", (i) => `${"äöü"[i % 3]},${(i * 37) % 89}`),
        "latin1",
      ),
      "windows-1252",
      ["größe", "n"],
    ],
  ];

  it.concurrent.each(CASES)("is read right: %s", async (name, data, encoding, columns) => {
    await folder.put(name, data);
    const { code, stdout, stderr } = await zerosum(["inspect", name, "--json"], { cwd: folder.path });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const summary = JSON.parse(stdout);
    expect(summary).toMatchObject({ rows: 60, source: { encoding, header: true, delimiter: "," } });
    expect(summary.columns).toMatchObject([
      { name: columns[0], kind: "category", missing: 0 },
      { name: columns[1], kind: "integer", missing: 0 },
    ]);
  });

  it("is read the same by the encoding's name", async () => {
    await folder.put("named.csv", cp949(KOREAN));
    const { stdout } = await zerosum(["inspect", "named.csv", "--encoding", "cp949", "--json"], { cwd: folder.path });
    expect(JSON.parse(stdout).source).toMatchObject({
      encoding: "euc-kr",
      guessed: ["format", "delimiter", "header", "decimal"],
    });
  });
});

it("columns all missing, all equal, all different or with NaN in them are told and handled; rows come back in UTF-8", async () => {
  const text = table(
    "값,none,same,name,이름",
    (i) => `${i % 6 === 0 ? "NaN" : i / 4},,all,${"abc"[i % 3]} person ${i},${NAMES[i % 3]}`,
  );
  await folder.put("odd.csv", cp949(text));
  const { code, stdout, stderr } = await zerosum(["train", "odd.csv", "--steps", "10"], { cwd: folder.path });
  expect(code).toBe(0);
  expect(lines(stderr).slice(0, 3)).toEqual([
    'Column "none" has nothing but missing cells; it is kept as it is',
    'Column "same" is "all" in every row; it is kept as it is',
    'Column "name" is left out: 60 different texts in 60 rows are names, keys or prose, which can only be copied; give it the kind category to learn it all the same (option --schema)',
  ]);
  expect(jsonLines(stdout)[0]).toMatchObject({
    columns: [
      { name: "값", kind: "number", missing: 10 },
      { name: "none", kind: "empty", missing: 60 },
      { name: "same", kind: "constant", missing: 0 },
      { name: "name", kind: "text", missing: 0 },
      { name: "이름", kind: "category", missing: 0 },
    ],
  });
  const made = await zerosum(["generate", "odd.zerosum", "-n", "200"], { cwd: folder.path });
  const [header, ...rows] = lines(made.stdout);
  expect(header).toBe("값,none,same,이름");
  for (const row of rows) expect(row).toMatch(/^(NaN|\d+\.\d\d?|\d+),,all,(김|이|박)$/);
  expect(rows.filter((row) => row.startsWith("NaN,")).length).toBeGreaterThan(0);
});

it("a schema makes a column of names a category, and says where a cell does not fit", async () => {
  await folder.put(
    "short.csv",
    table("name,n", (i) => `p${i},${i % 7 === 6 ? "six" : i % 7}`),
  );
  await folder.put("kinds.json", '{"name": "category"}');
  await folder.put("wrong.json", '{"n": "integer"}');
  const read = (schema: string) => zerosum(["inspect", "short.csv", "--schema", schema], { cwd: folder.path });
  const [kinds, wrong] = await Promise.all([read("kinds.json"), read("wrong.json")]);
  expect(lines(kinds.stdout)[3]).toMatch(/^ {2}name {4}category {2}p0 2 %, .* left empty; 60 rare values withheld$/);
  expect(wrong).toMatchObject({
    code: 2,
    stderr:
      'Cannot read column "n" as integer: got "six" on line 8; expected a whole number of at most 15 digits; mend the cell, or give the column another kind (option --schema)\n',
  });
});

describe("a guess", () => {
  const rows = (cells: (i: number) => string): string => Array.from({ length: 9 }, (_, i) => `${cells(i)}\n`).join("");

  it("is overruled by a flag: the decimal comma, the header, the format", async () => {
    await folder.put("comma.csv", `price;n\n${rows((i) => `${i},5;${i % 4}`)}`);
    await folder.put("years.csv", `2019,2020\n${rows((i) => `${i},${i % 4}`)}`);
    await folder.put(
      "braces.txt",
      rows((i) => `{"a${i}"`),
    );
    const read = async (...words: string[]): Promise<{ columns: object[]; source: object }> => {
      const { stdout, stderr } = await zerosum(["inspect", ...words, "--json"], { cwd: folder.path });
      expect(stderr).toBe("");
      return JSON.parse(stdout);
    };
    expect((await read("comma.csv")).columns[0]).toMatchObject({ name: "price", kind: "number" });
    expect((await read("comma.csv", "--decimal", ".")).columns[0]).toMatchObject({ kind: "category" });
    expect((await read("years.csv")).columns[0]).toMatchObject({ name: "column1" });
    expect((await read("years.csv", "--header")).columns[0]).toMatchObject({ name: "2019" });
    const braces = await read("braces.txt", "--format", "csv", "--no-header");
    expect(braces.source).toMatchObject({ format: "csv", guessed: ["encoding", "delimiter", "decimal"] });
  });

  it("that is overruled stands in the command that trains again", async () => {
    await folder.put("numbers.csv", `1;2\n${rows((i) => `${(i * 7) % 9},5;${i % 4}`)}`);
    const flags = ["--header", "--format", "csv", "--delimiter", ";", "--decimal", ","];
    const { stderr } = await zerosum(["train", "numbers.csv", ...flags, "--steps", "2"], { cwd: folder.path });
    expect(stderr).toContain(
      "The same model again: zerosum train numbers.csv --header --format csv --delimiter ';' --decimal ,",
    );
  });

  it("of the format, of JSON, Parquet and gzip, is told in words", async () => {
    await folder.put(
      "lines.jsonl",
      rows((i) => `{"x": ${i}, "y": "${"ab"[i % 2]}"}`),
    );
    const { stdout } = await zerosum(["inspect", "lines.jsonl"], { cwd: folder.path });
    expect(lines(stdout)[1]).toBe("Read as JSON Lines, utf-8 (guessed: format, encoding)");
    await folder.put("rows.csv.gz", gzipSync(`x,y\n${rows((i) => `${i},${"ab"[i % 2]}`)}`));
    const korean = await zerosum(["inspect", "rows.csv.gz", "--lang", "ko"], { cwd: folder.path });
    expect(lines(korean.stdout)[1]).toBe(
      '형식 CSV, gzip 압축, 인코딩 utf-8, 구분자 ",", 헤더 있음, 소수점 "." (추정: format, encoding, delimiter, header, decimal)',
    );
  });
});
