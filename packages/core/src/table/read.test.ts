import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { say } from "../messages/index.ts";
import { isNumeric } from "./column.ts";
import { formatCsv } from "./csv.ts";
import { readTable } from "./read.ts";
import type { Table } from "./table.ts";

const penguins = readFileSync(new URL("../../../../examples/penguins.csv", import.meta.url));

/** The cells of each column as the source spells them. */
const cells = ({ columns }: Table) =>
  [...formatCsv(columns, { delimiter: "\t", header: false })].join("").split("\n").slice(0, -1);
const kinds = ({ columns }: Table) => columns.map(({ type }) => type.kind);
const names = ({ columns }: Table) => columns.map(({ type }) => type.name);

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe("readTable", () => {
  test("reads the penguins, and they come out again byte for byte", async () => {
    const table = await readTable(new Uint8Array(penguins));
    expect(table.rows).toBe(344);
    expect(kinds(table)).toEqual(["category", "category", "number", "number", "integer", "integer", "category"]);
    expect(table.source).toEqual({
      format: "csv",
      gzip: false,
      encoding: "utf-8",
      delimiter: ",",
      header: true,
      decimal: ".",
      guessed: ["format", "encoding", "delimiter", "header", "decimal"],
    });
    expect(table.notices).toEqual([]);
    expect([...formatCsv(table.columns)].join("")).toBe(penguins.toString("utf8"));
  });

  test("gives the same table from text, from bytes and from bytes in any pieces", async () => {
    const whole = await readTable(penguins.toString("utf8"));
    for (const size of [1, 7, 1000]) expect(await readTable(pieces(penguins, size))).toEqual(whole);
  });

  test("holds numbers and codes in typed arrays, with a mask for what is missing", async () => {
    const { columns } = await readTable("n,c\n1.5,x\nNA,y\n2,x\n");
    const [n, c] = columns;
    expect(isNumeric(n) && [...n.values]).toEqual([1.5, 0, 2]);
    expect([...n.missing!]).toEqual([0, 1, 0]);
    expect([...c.values]).toEqual([0, 1, 0]);
    expect(c.missing).toBeNull();
  });

  test.each([",", ";", "\t", "|"])("guesses the delimiter %j", async (delimiter) => {
    const text = `a,b;x,c\n1,2;y,3\n4,5;z,6\n`.replaceAll(";", "").replaceAll(",", delimiter);
    const table = await readTable(text);
    expect(table.source.delimiter).toBe(delimiter);
    expect(names(table)).toEqual(["a", "bx", "c"]);
  });

  test("reads decimal commas where the delimiter leaves them free", async () => {
    const table = await readTable("a;b\n1,50;x\n-0,25;y\n");
    expect(table.source).toMatchObject({ delimiter: ";", decimal: "," });
    expect([...table.columns[0].values]).toEqual([1.5, -0.25]);
    expect(cells(table)).toEqual(["1,50\tx", "-0,25\ty"]);
    const texts = await readTable("a;b\n1,50;x\n-0,25;y\n", { decimal: "." });
    expect(kinds(texts)).toEqual(["category", "category"]);
  });

  test("guesses whether the first line is a header", async () => {
    expect(names(await readTable("1,x\n2,y\n"))).toEqual(["column1", "column2"]);
    expect(names(await readTable("id,2019\n7,1.5\n8,2.5\n"))).toEqual(["id", "2019"]);
    expect(names(await readTable("a,b\nx,y\nz,w\n", { header: false }))).toEqual(["column1", "column2"]);
  });

  test("reads quotes, delimiters and line breaks inside them, CRLF, CR, blank lines and spaces", async () => {
    const table = await readTable('a,b\r\n"x, ""y""",1\r\n\r\n"two\nlines", 2 \r\nz,3');
    expect(table.columns[0].type).toMatchObject({ categories: ["two\nlines", 'x, "y"', "z"] });
    expect([...table.columns[1].values]).toEqual([1, 2, 3]);
    expect((await readTable("a,b\r1,2\r3,4\r")).rows).toBe(2);
    expect(await readTable(pieces(new TextEncoder().encode("a,b\r\n1,2\r\n3,4\r\n"), 1))).toEqual(
      await readTable("a,b\n1,2\n3,4\n"),
    );
  });

  test("a blank line in a table of one column is a missing cell", async () => {
    const [column] = (await readTable("a\n1\n\n3\n")).columns;
    expect([...column.missing!]).toEqual([0, 1, 0]);
  });

  test("takes the kinds that a schema gives", async () => {
    const table = await readTable("zip,flag,n\n1234,0,1\n5678,1,2\n", {
      schema: { zip: "category", flag: "boolean", n: "number" },
    });
    expect(kinds(table)).toEqual(["category", "boolean", "number"]);
  });

  test("keeps constant and empty columns, leaves texts out, and says so", async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i % 7},x,NA,${"abc"[i % 3]} name ${i}`).join("\n");
    const { columns, notices } = await readTable(`n,same,none,who\n${rows}\n`);
    expect(columns.map(({ type }) => type.kind)).toEqual(["integer", "constant", "empty", "text"]);
    expect(notices.map(({ code, params }) => say("en", code, params as never))).toEqual([
      'Column "same" is "x" in every row; it is kept as it is',
      'Column "none" has nothing but missing cells; it is kept as it is',
      'Column "who" is left out: 30 different texts in 30 rows are names, keys or prose, which can only be copied; give it the kind category to learn it all the same',
    ]);
    expect(notices.map(({ code, params }) => say("ko", code, params as never))).toEqual([
      '"same" 열은 모든 행에서 "x"입니다. 그대로 유지합니다',
      '"none" 열은 모든 셀이 결측입니다. 그대로 유지합니다',
      '"who" 열을 제외합니다: 행 30개에 서로 다른 텍스트가 30개이므로 이름, 키 또는 글이며, 이런 열은 베낄 수만 있습니다. 그래도 학습하려면 종류를 category로 지정하십시오',
    ]);
  });

  test("names of columns that JavaScript objects have are names like any other", async () => {
    const table = await readTable("constructor,__proto__\n1,x\n2,y\n");
    expect(kinds(table)).toEqual(["integer", "category"]);
  });

  test("reads 5,000 columns within seconds", async () => {
    const line = (cell: (i: number) => string) => Array.from({ length: 5000 }, (_, i) => cell(i)).join(",");
    const rows = Array.from({ length: 100 }, (_, row) => line((i) => String((row * 31 + i * 17) % 97)));
    const start = performance.now();
    const table = await readTable([line((i) => `c${i}`), ...rows].join("\n"));
    expect(table.columns.length).toBe(5000);
    expect(new Set(kinds(table))).toEqual(new Set(["integer"]));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
