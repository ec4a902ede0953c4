import { gzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { formatCsv } from "./csv.ts";
import { formatOfName } from "./format.ts";
import { readTable } from "./read.ts";
import type { Table } from "./table.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
async function* pieces(whole: Uint8Array, size: number) {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}
const csv = ({ columns }: Table) => [...formatCsv(columns)].join("");

const CSV = 'n,whole,flag,text\n1.50,1,true,"a, ""b"""\n-2e-7,2,false,한\n,3,,\n0.25,4,true,x\n';
const ARRAY = `[
  {"n": 1.50, "whole": 1, "flag": true, "text": "a, \\"b\\""},
  {"n": -2e-7, "whole": 2, "flag": false, "text": "\\ud55c"},
  {"whole": 3, "flag": null, "text": ""}, {"text": "x", "n": 0.25, "flag": true, "whole": 4}
]
`;
const LINES = ARRAY.replace(/^\[\n|\n\]\n$/g, "").replaceAll(/\},\s*/g, "}\n");

describe("JSON and JSON Lines", () => {
  test("become the columns that CSV would", async () => {
    for (const [text, format] of [
      [ARRAY, "json"],
      [LINES, "jsonl"],
      [ARRAY.replaceAll("\n", " "), "json"],
      [LINES.replaceAll("}\n", "}\r\n\n"), "jsonl"],
    ]) {
      const table = await readTable(text);
      expect(csv(table)).toBe(CSV);
      expect(table.source).toEqual({
        format,
        gzip: false,
        encoding: "utf-8",
        delimiter: null,
        header: null,
        decimal: null,
        guessed: ["format", "encoding"],
      });
    }
  });

  test("are the same in whatever pieces they come", async () => {
    for (const text of [ARRAY, LINES]) {
      const whole = await readTable(bytes(text));
      for (const size of [1, 5, 64]) expect(await readTable(pieces(bytes(text), size))).toEqual(whole);
    }
  });

  test("keep decimals and whole numbers beyond 2⁵³ as they are written", async () => {
    const { columns } = await readTable('[{"id": 9007199254740993, "p": 1.10}, {"id": 9007199254740992, "p": 2.00}]');
    expect(columns[0].type).toMatchObject({ categories: ["9007199254740992", "9007199254740993"] });
    expect(columns[1].type).toMatchObject({ kind: "number", style: { decimals: [2, 2] } });
  });

  test("have columns in the order in which their names come up; a name not there is a missing cell", async () => {
    const { columns, rows } = await readTable('{"b": 1}\n{"a": 5, "b": 2}\n{"a": NaN, "c": true}\n{}\n');
    expect(rows).toBe(4);
    expect(columns.map(({ type, missing }) => [type.name, ...(missing ?? [])])).toEqual([
      ["b", 0, 0, 1, 1],
      ["a", 1, 0, 1, 1],
      ["c", 1, 1, 0, 1],
    ]);
  });

  test("name the line of a cell that a schema does not fit", async () => {
    const refused = readTable('[\n{"a": 1},\n{"a": 2},\n\n{"a": "x"}]', { schema: { a: "integer" } });
    await expect(refused).rejects.toThrow('Cannot read column "a" as integer: got "x" on line 5;');
  });

  test("in UTF-16 are decoded like any text", async () => {
    const text = `\ufeff${LINES}`;
    const view = new DataView(new ArrayBuffer(2 * text.length));
    for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), true);
    expect(csv(await readTable(new Uint8Array(view.buffer)))).toBe(CSV);
  });
});

describe("gzip", () => {
  test("holds any of the texts, in one archive or several", async () => {
    for (const [text, format] of [
      [CSV, "csv"],
      [CSV.replaceAll(",", "\t").replace('"a\t ""b"""', '"a, ""b"""'), "tsv"],
      [ARRAY, "json"],
      [LINES, "jsonl"],
    ]) {
      const whole = gzipSync(bytes(text));
      const halves = [gzipSync(bytes(text.slice(0, 50))), gzipSync(bytes(text.slice(50)))];
      const joined = Uint8Array.from(halves.flatMap((half) => [...half]));
      for (const input of [whole, pieces(whole, 7), joined, pieces(joined, 7)]) {
        const table = await readTable(input);
        expect(csv(table)).toBe(CSV);
        expect(table.source).toMatchObject({ format, gzip: true });
      }
    }
  });

  test("is refused wherever it is cut off", async () => {
    const whole = gzipSync(
      bytes(`a,b\n${Array.from({ length: 5000 }, (_, i) => `${i},${(i * 7919) % 1000}\n`).join("")}`),
    );
    for (let cut = 2; cut < whole.length; cut += cut < 30 || cut > whole.length - 10 ? 1 : 331)
      await expect(readTable(whole.subarray(0, cut)), `cut at ${cut}`).rejects.toThrow(
        "got a gzip archive that is cut off or damaged",
      );
  });

  test("within gzip is refused", async () => {
    await expect(readTable(gzipSync(gzipSync(bytes(CSV))))).rejects.toThrow("or gzip twice over; unpack it first");
  });
});

describe("the format", () => {
  test("is the content's before it is the name's", async () => {
    expect((await readTable(LINES, { name: "data.csv" })).source.format).toBe("jsonl");
    expect((await readTable(CSV, { name: "data.csv.gz" })).source.format).toBe("csv");
    await expect(readTable(CSV, { name: "data.json" })).rejects.toThrow(
      "got n,whole,flag,text on line 1, which is no JSON",
    );
    await expect(readTable("[1, 2]", { format: "json" })).rejects.toThrow(
      "got 1, 2] on line 1, which is no JSON there",
    );
  });

  test("is the one given before all", async () => {
    const { columns, source } = await readTable('{"a"\n{"b"\n{"c"\n', { format: "csv", header: false });
    expect(columns[0].values.length).toBe(3);
    expect(source).toMatchObject({ format: "csv", guessed: ["encoding", "delimiter", "decimal"] });
    const tsv = await readTable("a,b\tc\n1,2\t3\n4,5\t6\n", { format: "tsv" });
    expect(tsv.columns.map(({ type }) => type.name)).toEqual(["a,b", "c"]);
  });

  test.each([
    ["a.csv", "csv", false],
    ["folder.json/a.TSV", "tsv", false],
    ["a.b.ndjson.gz", "jsonl", true],
    ["a.parquet", "parquet", false],
    ["csv", undefined, false],
    ["a.gz", undefined, true],
  ])("by name: %s", (name, format, gzip) => {
    expect(formatOfName(name)).toEqual({ format, gzip });
  });
});
